import type { ClusterConfig } from '#functions/composition/services.ts';

const name = 'zq_session';

const attributes = ({ adminOrigin }: Pick<ClusterConfig, 'adminOrigin'>): string =>
  `Path=/; HttpOnly; SameSite=Strict${adminOrigin.startsWith('https:') ? '; Secure' : ''}`;

/** The cookie that carries a session; it goes with the browser. */
export const sessionCookie = (config: Pick<ClusterConfig, 'adminOrigin'>, token: string): string =>
  `${name}=${token}; ${attributes(config)}`;

/** The cookie that takes a session away. */
export const endedCookie = (config: Pick<ClusterConfig, 'adminOrigin'>): string =>
  `${name}=; Max-Age=0; ${attributes(config)}`;

/** The session token in a `Cookie` header. Two of them mean that another host planted one: then there is none. */
export const tokenInCookie = (header: string | undefined): string | undefined => {
  const tokens = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  const [token] = tokens;
  return tokens.length === 1 && token !== undefined && /^[\w-]{20,100}$/.test(token) ? token : undefined;
};
