import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ClusterConfig, Services } from '#functions/composition/services.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import { createAccount } from '#functions/identity/accounts/create-account.ts';
import { grantRole, type NewGrant } from '#functions/identity/grants/grant-role.ts';
import { identityRoutes } from '#functions/identity/identity-routes.ts';
import { FastPasswordHasher } from '#shared/adapters/memory/fast-password-hasher.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { SequentialIds } from '#shared/adapters/memory/sequential-ids.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

export const goodPassword = 'Yunlan#2026';

export type Answer = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answered
  readonly body: any;
  /** The session cookie it set, as a `Cookie` header sends it back. */
  readonly cookie: string;
  readonly setCookie: string;
};
export type Call = {
  readonly body?: unknown;
  readonly cookie?: string;
  readonly bearer?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const eventOf = (method: string, path: string, call: Call): APIGatewayProxyEventV2 => {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const headers: Record<string, string> = {
    host: call.host ?? 'localhost:8080',
    'user-agent': 'test',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.cookie === undefined ? {} : { cookie: call.cookie }),
    ...(call.bearer === undefined ? {} : { authorization: `Bearer ${call.bearer}` }),
    ...call.headers,
  };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)),
    headers,
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
    isBase64Encoded: false,
    requestContext: { domainName: 'localhost', http: { method, path: rawPath, sourceIp: '192.0.2.7' } },
  } as unknown as APIGatewayProxyEventV2;
};

/** The API of this context over memory adapters, with the sites `jyj` (columns dwgk > ldxx, and gzdt) and `wjw`. */
export const identityCluster = async (config: Partial<ClusterConfig> = {}) => {
  const clock = new FixedClock();
  const tables = new MemoryTableStore({ clock });
  const services = {
    config: {
      mode: 'demonstration',
      adminOrigin: 'http://localhost:8080',
      derivedBase: 'http://{siteId}.localhost:8080',
      portalBase: 'http://localhost:8080',
      secret: 'secret of the tests, thirty-two bytes',
      unscannedMedia: 'serve',
      ...config,
    },
    tables,
    clock,
    ids: new SequentialIds(),
    hasher: new FastPasswordHasher(),
  } as unknown as Services;
  const handle = apiHandler(identityRoutes, services);

  const sites = ['jyj', 'wjw'].map((siteId) => new SiteRepository(tables).put({ siteId, version: 1 } as Site));
  const columns = [{ columnId: 'dwgk' }, { columnId: 'ldxx', parentId: 'dwgk' }, { columnId: 'gzdt' }].map((column) =>
    new ColumnRepository(tables).put({ ...column, siteId: 'jyj', version: 1, status: 'active' } as Column),
  );
  await tables.transact([...sites, ...columns]);

  const api = async (method: string, path: string, call: Call = {}): Promise<Answer> => {
    const answer = await handle(eventOf(method, `/api/v1${path}`, call));
    const setCookie = answer.cookies?.[0] ?? '';
    return {
      status: answer.statusCode ?? 200,
      body: answer.body ? JSON.parse(answer.body) : undefined,
      cookie: setCookie.split(';')[0] ?? '',
      setCookie,
    };
  };
  const signIn = (username: string, password = goodPassword, otp?: string): Promise<Answer> =>
    api('POST', '/session', { body: { username, password, otp } });

  /** An account that owes no password change, with these grants. */
  const person = async (
    username: string,
    grants: readonly Omit<NewGrant, 'accountId'>[] = [],
    siteId?: string,
  ): Promise<Account> => {
    const { account } = await createAccount(services)(
      { username, name: username, unit: '教育局', siteId, password: goodPassword, demonstration: true },
      commandLineActor,
    );
    for (const grant of grants) {
      await grantRole(services)({ ...grant, accountId: account.accountId }, commandLineActor);
    }
    return account;
  };
  /** The session cookie of `person`. */
  const signedIn = async (...about: Parameters<typeof person>): Promise<string> => {
    await person(...about);
    return (await signIn(about[0])).cookie;
  };
  const audits = async (): Promise<readonly AuditRecord[]> => {
    const items = await queryAll(tables, { table: 'audit', partition: keys.auditRecords('cluster') });
    return items.map((item) => JSON.parse(String(item['record'])) as AuditRecord);
  };
  return { services, clock, tables, api, signIn, person, signedIn, audits };
};
