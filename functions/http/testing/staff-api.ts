import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { auditRoutes } from '#functions/audit/audit-routes.ts';
import { apiHandler } from '#functions/http/api-handler.ts';
import type { Route } from '#functions/http/route.ts';
import { heldRoutes } from '#functions/http/testing/held-to-line.ts';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { createAccount } from '#functions/identity/accounts/create-account.ts';
import { grantRole } from '#functions/identity/grants/grant-role.ts';
import { identityRoutes } from '#functions/identity/identity-routes.ts';
import { publishingRoutes } from '#functions/publishing/publishing-routes.ts';
import { reviewRoutes } from '#functions/review/review-routes.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import type { Article } from '#shared/domain/article/article.ts';

export type Answer = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API answered
  readonly body: any;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
};
export type Call = {
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string;
  /** Sent as bytes. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Send = (method: string, path: string, call?: Call) => Promise<Answer>;

const password = 'Yunlan#2026';

export const staffRoutes: readonly Route[] = [...identityRoutes, ...publishingRoutes, ...reviewRoutes, ...auditRoutes];

const eventOf = (method: string, path: string, { body, raw, bytes, headers }: Call): APIGatewayProxyEventV2 => {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    version: '2.0',
    rawPath,
    rawQueryString,
    queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)),
    headers: {
      host: 'localhost:8080',
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      ...headers,
    },
    body: bytes === undefined ? text : Buffer.from(bytes).toString('base64'),
    isBase64Encoded: bytes !== undefined,
    requestContext: { domainName: 'localhost', http: { method, path: rawPath, sourceIp: '192.0.2.7' } },
  } as unknown as APIGatewayProxyEventV2;
};

/** The staff side over HTTP: `as('officer.jyj')` signs in whoever holds that role on that site and sends as them. */
export const staffApi = async (routes: readonly Route[] = staffRoutes) => {
  const world = await PublishingWorld.open();
  const handle = apiHandler(heldRoutes(routes), world.services);

  const send: Send = async (method, path, call = {}) => {
    const answer = await handle(eventOf(method, `/api/v1${path}`, call));
    const text = answer.body ?? '';
    const headers = Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name, `${value}`]));
    const cookie = answer.cookies?.[0];
    return {
      status: answer.statusCode ?? 200,
      body: /json/.test(headers['content-type'] ?? '') ? JSON.parse(text) : undefined,
      text,
      headers: { ...headers, ...(cookie ? { 'set-cookie': cookie } : {}) },
    };
  };

  const known = new Map<string, string>();
  const signIn = async (username: string): Promise<string> => {
    const [roleId = '', siteId = '*', columnId] = username.split('.');
    const { account } = await createAccount(world.services)(
      { username, name: username, unit: '教育局', password, demonstration: true },
      commandLineActor,
    );
    if (roleId !== 'nobody')
      await grantRole(world.services)({ accountId: account.accountId, roleId, siteId, columnId }, commandLineActor);
    const { headers } = await send('POST', '/session', { body: { username, password } });
    return headers['set-cookie']?.split(';')[0] ?? '';
  };
  /** Accounts are made at the first use; `office` without a site holds the role everywhere, `first.jyj.zcfg` in one column. */
  const as = async (username: string): Promise<Send> => {
    const cookie = known.get(username) ?? (await signIn(username));
    known.set(username, cookie);
    return (method, path, call = {}) => send(method, path, { ...call, headers: { cookie, ...call.headers } });
  };

  const text = { columnId: 'gzdt', kind: 'news', title: '通知', body: '<p>正文。</p>', source: '市教育局' };
  const write = async (fields: object = {}, siteId = 'jyj'): Promise<Article> => {
    const officer = await as(`officer.${siteId}`);
    return (await officer('POST', `/sites/${siteId}/articles`, { body: { ...text, ...fields } })).body;
  };
  const submitted = async (fields: object = {}, siteId = 'jyj'): Promise<Article> => {
    const article = await write(fields, siteId);
    const officer = await as(`officer.${siteId}`);
    return (await officer('POST', `/sites/${siteId}/articles/${article.articleId}/submit`, { body: {} })).body;
  };
  const pathOf = ({ siteId, articleId }: Pick<Article, 'siteId' | 'articleId'>): string =>
    `/sites/${siteId}/articles/${articleId}`;
  return { world, send, as, text, write, submitted, pathOf };
};
