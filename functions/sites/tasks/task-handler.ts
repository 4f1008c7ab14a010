import { reconcileRows } from '#functions/sites/reconcile/reconcile-rows.ts';
import { relistColumn } from '#functions/sites/tasks/relist-column.ts';
import { reprojectColumns } from '#functions/sites/tasks/reproject-columns.ts';
import { runTask } from '#functions/sites/tasks/run-task.ts';
import type { TaskPorts, TaskStep } from '#functions/sites/tasks/task-step.ts';
import type { QueueBatch, QueueBatchAnswer } from '#shared/schemas/events/queue-batch.ts';
import { storedTaskMessage } from '#shared/schemas/events/stored-task-message.ts';

type Records = Pick<QueueBatch, 'Records'>;

/** Kinds of stored tasks and their steps. */
const steps = { reconcileRows, relistColumn, reprojectColumns };

/** Consumer of the queue `task` for stored tasks, `others` those of other contexts; a message of another shape is reported as failed. */
export const taskHandler = (ports: TaskPorts, others: Readonly<Record<string, TaskStep>> = {}) => {
  const run = runTask(ports, { ...steps, ...others });
  return async (batch: Records): Promise<QueueBatchAnswer> => {
    const failed: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of batch.Records) {
      try {
        await run(storedTaskMessage.parse(JSON.parse(body)).taskId);
      } catch {
        failed.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures: failed };
  };
};
