import type { Services } from '#functions/composition/services.ts';
import type { StepOutcome, Task } from '#shared/domain/task/task.ts';

export type TaskPorts = Pick<Services, 'tables' | 'clock' | 'ids' | 'queue'>;

/** One step of a kind of task: idempotent, a second or so long, starting at the task's cursor. */
export type TaskStep = (ports: TaskPorts, task: Task) => Promise<StepOutcome>;
