import type { Json } from '#shared/domain/json.ts';

/** Long work that survives a crash: one step at a time, each idempotent, the cursor kept between them. */
export type Task = {
  readonly taskId: string;
  readonly version: number;
  readonly kind: string;
  readonly siteId: string;
  readonly input: Json;
  readonly state: 'open' | 'done' | 'failed';
  /** Where the next step begins; undefined before the first. */
  readonly cursor?: Json | undefined;
  /** How many things were gone through. */
  readonly handled: number;
  readonly failure?: string | undefined;
  readonly attempts: number;
  readonly startedBy: { readonly accountId: string; readonly name: string };
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly finishedAt?: string | undefined;
};

/** What became of one step. */
export type StepOutcome =
  | { readonly kind: 'done'; readonly handled: number }
  | { readonly kind: 'continue'; readonly cursor: Json; readonly handled: number }
  | { readonly kind: 'error'; readonly reason: string };

/** A task is given up after so many steps in a row that failed. */
export const maxTaskAttempts = 5;

export const newTask = (task: Pick<Task, 'taskId' | 'kind' | 'siteId' | 'input' | 'startedBy'>, at: string): Task => ({
  ...task,
  version: 1,
  state: 'open',
  handled: 0,
  attempts: 0,
  createdAt: at,
  updatedAt: at,
});

/** The task after a step, as one version more. */
export const advanceTask = (task: Task, outcome: StepOutcome, at: string): Task => {
  const next = { ...task, version: task.version + 1, updatedAt: at };
  if (outcome.kind === 'error') {
    const attempts = task.attempts + 1;
    const givenUp = attempts >= maxTaskAttempts;
    return {
      ...next,
      attempts,
      failure: outcome.reason,
      ...(givenUp ? { state: 'failed', finishedAt: at } : {}),
    };
  }
  const handled = task.handled + outcome.handled;
  return outcome.kind === 'done'
    ? { ...next, handled, attempts: 0, state: 'done', cursor: undefined, failure: undefined, finishedAt: at }
    : { ...next, handled, attempts: 0, failure: undefined, cursor: outcome.cursor };
};
