import type { QueueName } from '#shared/ports/job-queue.ts';

const all = {
  renderHigh: true,
  renderLow: true,
  purge: true,
  search: true,
  projection: true,
  plan: true,
  task: true,
  media: true,
  mail: true,
  seal: true,
  adoption: true,
} as const satisfies Record<QueueName, true>;

/** Every queue of the cluster. */
export const queueNames = Object.keys(all) as readonly QueueName[];
