import { rawRequest } from './raw-request.ts';

/** The session cookie of a demonstration account, as a `Cookie` header sends it. */
export const sessionCookie = async (port: number, username: string): Promise<string> => {
  const { status, headers, body } = await rawRequest(port, {
    method: 'POST',
    path: '/api/v1/session',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'Yunlan#2026' }),
  });
  const cookie = headers['set-cookie']?.[0]?.split(';')[0];
  if (status !== 201 || cookie === undefined) throw new Error(`${username} could not sign in: ${status} ${body}`);
  return cookie;
};
