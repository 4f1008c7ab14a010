import type { Reader } from '../reader.ts';

/** Where staff works: the distribution of the desk, and the origin its pages have. */
export type DeskPlace = { readonly read: Reader; readonly host: string; readonly origin: string };

// biome-ignore lint/suspicious/noExplicitAny: a story reads whatever the API answered
type Answered = { readonly status: number; readonly body: any };

/** A person who signed in at the desk of a deployed cluster. */
export type CloudStaff = {
  readonly get: (path: string) => Promise<Answered>;
  readonly post: (path: string, body: unknown) => Promise<Answered>;
  readonly put: (path: string, body: unknown) => Promise<Answered>;
};

const cookieOf = (header: string | readonly string[] | undefined): string =>
  ([header ?? ''].flat()[0] ?? '').split(';')[0] ?? '';

const asStaff = ({ read, host, origin }: DeskPlace, cookie: string): CloudStaff => {
  const send = async (method: string, path: string, body?: unknown): Promise<Answered> => {
    const seen = await read(host, `/api/v1${path}`, { method, headers: { cookie, origin }, body });
    return { status: seen.status, body: seen.body === '' ? {} : JSON.parse(seen.body) };
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
  };
};

/** Signs in for the first time and changes the password that was handed over. @throws Error with what was answered */
export const firstSignIn = async (
  place: DeskPlace,
  username: string,
  handedOver: string,
  password: string,
): Promise<CloudStaff> => {
  const { read, host, origin } = place;
  const asked = { method: 'POST', headers: { origin } } as const;
  const opened = await read(host, '/api/v1/session', { ...asked, body: { username, password: handedOver } });
  if (opened.status !== 201) throw new Error(`${username} could not sign in: ${opened.status} ${opened.body}`);
  const changed = await read(host, '/api/v1/session/password', {
    method: 'POST',
    headers: { origin, cookie: cookieOf(opened.headers['set-cookie']) },
    body: { currentPassword: handedOver, password },
  });
  if (changed.status !== 200) throw new Error(`${username} could not change it: ${changed.status} ${changed.body}`);
  return asStaff(place, cookieOf(changed.headers['set-cookie']));
};
