import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { seededCluster } from '../cluster/seeded-cluster.ts';
import { answerJudge } from './fuzz/answer-faults.ts';
import { fittingRequests, hostileRequests, type Operation } from './fuzz/operation-requests.ts';
import type { JsonSchema, KnownValues } from './fuzz/schema-arbitrary.ts';
import { type RawRequest, rawRequest } from './raw-request.ts';
import { sessionCookie } from './session-cookie.ts';

type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>;
  readonly components: { readonly schemas: { readonly Problem: JsonSchema } };
};

const seed = 20261120;
const tries = 4;
/** Those that end sessions or change passwords come last: after them people are strangers. */
const endsSessions =
  /^(?:signOut|endSession|changePassword|.*[sS]econdFactor|.*Sessions|setPassword|signIn|.*AccessSettings)$/;

const operationsOf = ({ paths }: Document): readonly Operation[] => {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, rest]) => ({ ...rest, method: method.toUpperCase(), path })),
  );
  return [...all].sort(
    (one, other) => Number(endsSessions.test(one.operationId)) - Number(endsSessions.test(other.operationId)),
  );
};

describe('given every operation of the documented API', () => {
  let cluster: ClusterProcess;
  let document: Document;
  let known: KnownValues;

  const read = async (path: string, cookie = ''): Promise<{ items?: readonly Record<string, string>[] }> =>
    JSON.parse((await rawRequest(cluster.port, { path: `/api/v1${path}`, headers: { cookie } })).body);

  seededCluster((started) => {
    cluster = started;
  });
  beforeAll(async () => {
    document = (await read('/openapi.json')) as unknown as Document;
    const officer = await sessionCookie(cluster.port, 'officer.jyj');
    const { items = [] } = await read('/sites/jyj/articles?limit=20', officer);
    const media = await read('/sites/jyj/media', officer);
    known = {
      siteId: ['jyj', 'portal', 'wjw', 'yshj'],
      columnId: ['gzdt', 'zcfg', 'tzgg'],
      articleId: items.map(({ articleId = '' }) => articleId),
      mediaId: (media.items ?? []).map(({ mediaId = '' }) => mediaId),
      theme: ['base', 'default'],
      q: ['教育', '云澜市 -"a*', 'NEAR(a b)'],
    };
  });

  test.each(['anonymous', 'officer.jyj', 'siteadmin.jyj', 'office', 'system', 'security'])(
    '[SEC-03] when %s sends what fits and what does not, then no answer is a fault of ours or a lie of the document',
    async (username) => {
      const cookie = username === 'anonymous' ? '' : await sessionCookie(cluster.port, username);
      const judge = answerJudge(document.components.schemas.Problem);
      const faults = new Map<string, string>();
      const statuses = new Map<number, number>();
      const send = async (operation: Operation, request: RawRequest): Promise<void> => {
        const headers = { ...request.headers, ...(cookie ? { cookie } : {}) };
        const answer = await rawRequest(cluster.port, { ...request, headers });
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const fault = judge(operation, answer);
        const sent = `${request.method} ${request.path.slice(0, 300)} ${String(request.body ?? '').slice(0, 600)}`;
        if (fault) faults.set(`${operation.operationId} ${fault}`, `${sent}\n  ${answer.body.slice(0, 300)}`);
      };
      for (const operation of operationsOf(document)) {
        const sample = (arbitrary: fc.Arbitrary<RawRequest>) => fc.sample(arbitrary, { seed, numRuns: tries });
        const requests = [...sample(fittingRequests(operation, known)), ...sample(hostileRequests(operation, known))];
        await Promise.all(requests.map((request) => send(operation, request)));
      }
      expect([...faults].map(([fault, sent]) => `${fault}\n  ${sent}`).join('\n')).toBe('');
      expect(statuses.get(400)).toBeGreaterThan(10);
      const health = await rawRequest(cluster.port, { path: '/healthz' });
      expect(JSON.parse(health.body)).toMatchObject({ status: 'ok' });
    },
  );
});
