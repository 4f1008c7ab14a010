import { z } from 'zod';
import { emptySchema, listOf } from '#shared/schemas/http/common.ts';
import { endpoint } from '#shared/schemas/http/endpoint.ts';

const queueName = z.enum([
  'renderHigh',
  'renderLow',
  'search',
  'projection',
  'plan',
  'task',
  'media',
  'mail',
  'seal',
  'adoption',
  'purge',
]);
const count = z.number().int().min(0);
const params = z.strictObject({ queue: queueName });
const messageId = z.string().min(1).max(100);

const access = { access: 'staff', actions: ['operations.manage'] } as const;

const healthAnswer = z.object({
  at: z.string(),
  /** `attention`: something was given up, or waits for longer than a minute. */
  status: z.enum(['ok', 'attention']),
  versions: z.object({ release: z.string(), node: z.string(), pages: z.string().nullable() }),
  /** Empty where the engine's own streams hand changes on. */
  feeds: z.array(
    z.object({
      table: z.string(),
      /** Changes not yet handed on; counted up to 200. */
      behind: count,
      oldestAt: z.string().nullable(),
    }),
  ),
  queues: z.array(z.object({ queue: queueName, waiting: count, later: count, inFlight: count, dead: count })),
  /** The last comparison of the index with the tables. */
  search: z.object({ startedAt: z.string(), finishedAt: z.string(), behind: count, orphans: count }).nullable(),
  /** The machines behind the search, where a service keeps them. */
  searchDomain: z
    .object({
      version: z.string(),
      status: z.enum(['green', 'yellow', 'red', 'unknown']),
      processing: z.boolean(),
      nodes: count,
      shards: z.object({ total: count, unassigned: count }),
      freeBytes: z.number().nullable(),
      snapshots: z.object({ paused: z.boolean() }),
      softwareUpdate: z.object({ version: z.string(), automaticAt: z.string().nullable() }).nullable(),
      upgrade: z
        .object({
          name: z.string(),
          step: z.enum(['check', 'snapshot', 'upgrade']),
          status: z.enum(['running', 'succeeded', 'issues', 'failed']),
        })
        .nullable(),
      upgradeTargets: z.array(z.string()),
    })
    .nullable(),
  /** As measured last. */
  storage: z
    .object({
      measuredAt: z.string(),
      kinds: z.array(z.object({ kind: z.string(), objects: count, bytes: count })),
    })
    .nullable(),
  /** Of the machine, where the cluster has one of its own. */
  machine: z.object({ freeBytes: count, totalBytes: count, databaseBytes: count, memoryBytes: count }).nullable(),
});

export const getOperationsHealthEndpoint = endpoint({
  ...access,
  id: 'getOperationsHealth',
  method: 'GET',
  path: '/api/v1/operations/health',
  status: 200,
  params: emptySchema,
  query: emptySchema,
  summary: { zh: '系统运行状况', en: 'How the machinery stands' },
  answer: healthAnswer,
});

export const listDeadLettersEndpoint = endpoint({
  ...access,
  id: 'listDeadLetters',
  method: 'GET',
  path: '/api/v1/operations/queues/{queue}/dead-letters',
  status: 200,
  params,
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  summary: { zh: '多次失败的任务（先失败的在前）', en: 'Jobs that failed for good, oldest first' },
  answer: listOf(
    z.object({ messageId: z.string(), body: z.string(), reason: z.string(), deadAt: z.string(), receiveCount: count }),
  ),
});

export const redriveDeadLettersEndpoint = endpoint({
  ...access,
  id: 'redriveDeadLetters',
  method: 'POST',
  path: '/api/v1/operations/queues/{queue}/dead-letters/redrive',
  status: 200,
  params,
  query: emptySchema,
  /** All where none is named. */
  body: z.strictObject({ messageIds: z.array(messageId).min(1).max(100).optional() }),
  summary: { zh: '重做失败的任务', en: 'Put failed jobs back into their queue' },
  answer: z.object({ count }),
});

export const discardDeadLettersEndpoint = endpoint({
  ...access,
  id: 'discardDeadLetters',
  method: 'POST',
  path: '/api/v1/operations/queues/{queue}/dead-letters/discard',
  status: 200,
  params,
  query: emptySchema,
  body: z.strictObject({
    messageIds: z.array(messageId).min(1).max(100),
    reason: z.string().trim().min(1).max(500),
  }),
  summary: { zh: '放弃失败的任务', en: 'Give failed jobs up' },
  answer: z.object({ count }),
});

export const reconcileSearchEndpoint = endpoint({
  ...access,
  id: 'reconcileSearch',
  method: 'POST',
  path: '/api/v1/operations/search/reconcile',
  status: 202,
  params: emptySchema,
  query: emptySchema,
  body: emptySchema,
  summary: { zh: '核对并修复检索库', en: 'Compare the search index with the tables and repair it' },
  answer: z.object({ started: z.literal(true) }),
});
