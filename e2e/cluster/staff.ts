/** What the API answered. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: AnswerBody };

/** The fields the stories look at; which of them are there depends on what was asked. */
export type AnswerBody = {
  readonly articleId: string;
  readonly url: string;
  readonly version: number;
  readonly status: string;
  readonly title: string;
  readonly working: { readonly status: string; readonly approvals: readonly unknown[] } | null;
  readonly sealed: number;
  readonly fault?: unknown;
  readonly items: readonly { readonly articleId: string; readonly title: string }[];
};

/** A signed-in person, as a program of theirs would act. */
export type Staff = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly put: (path: string, body: unknown, version: number) => Promise<Answer>;
  readonly patch: (path: string, body: unknown, version?: number) => Promise<Answer>;
};

/** Of every demonstration account. */
export const demoPassword = 'Yunlan#2026';

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : {}) as AnswerBody };
};

/** Signs an account in, one of the demonstration unless its password is given, and answers its cookie, `name=value`. */
export const openSession = async (origin: string, username: string, password = demoPassword): Promise<string> => {
  const response = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username, password }),
  });
  if (response.status !== 201)
    throw new Error(`${username} could not sign in: ${response.status} ${await response.text()}`);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};

/** A signed-in account, one of the demonstration unless its password is given. */
export const signIn = async (origin: string, username: string, password?: string): Promise<Staff> => {
  const cookie = await openSession(origin, username, password);
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> =>
    answerOf(
      await fetch(`${origin}/api/v1${path}`, {
        method,
        headers: { cookie, origin, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        body: body === undefined ? null : JSON.stringify(body),
      }),
    );
  return {
    get: (path) => send('GET', path),
    post: (path, body, headers) => send('POST', path, body, headers),
    put: (path, body, version) => send('PUT', path, body, { 'if-match': `"${version}"` }),
    patch: (path, body, version) =>
      send('PATCH', path, body, version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
};
