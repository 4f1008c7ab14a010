import { recordOf } from '#functions/sites/change/record-of.ts';
import type { TaskPorts, TaskStep } from '#functions/sites/tasks/task-step.ts';
import { wakeTask } from '#functions/sites/tasks/wake-task.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { advanceTask, type StepOutcome } from '#shared/domain/task/task.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

/** After this long a run hands on to the next message, well within any engine's time limit. */
const runMilliseconds = 20_000;
const retrySeconds = 10;

const failure = (error: unknown): StepOutcome => ({
  kind: 'error',
  reason: error instanceof DomainError ? error.code : 'internal',
});

/**
 * Goes on with a task until it is done or its time is up, saving after each step. A second runner of the same task stops
 * at the first step it loses.
 */
export const runTask =
  (ports: TaskPorts, steps: Readonly<Record<string, TaskStep>>) =>
  async (taskId: string): Promise<void> => {
    const tasks = new TaskRepository(ports.tables);
    const started = ports.clock.now().getTime();
    for (;;) {
      const task = await tasks.find(taskId);
      if (task?.state !== 'open') return;
      const step = steps[task.kind];
      const outcome: StepOutcome = step
        ? await step(ports, task).catch(failure)
        : { kind: 'error', reason: `no such task ${task.kind}` };
      const { at, audit } = recordOf(ports, systemActor);
      const next = advanceTask(task, outcome, at);
      const finished = audit({
        siteId: task.siteId,
        action: `task.${next.state}`,
        subject: { kind: 'task', id: taskId },
        facts: { kind: task.kind, handled: next.handled, failure: next.failure },
      });
      try {
        const audits = next.state === 'open' ? [] : [finished];
        await saveChanges(ports.tables, { writes: [tasks.put(next)], events: [], audits });
      } catch (error) {
        if (error instanceof DomainError && error.code === 'version-conflict') return;
        throw error;
      }
      if (next.state !== 'open') return;
      if (outcome.kind === 'error') return wakeTask(ports.queue, taskId, retrySeconds);
      if (ports.clock.now().getTime() - started > runMilliseconds) return wakeTask(ports.queue, taskId);
    }
  };
