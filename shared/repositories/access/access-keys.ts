import type { ItemKey } from '#shared/ports/table-store.ts';

const key = (pk: string, sk: string): ItemKey => ({ table: 'tenants', pk, sk });

/** Where people, their rights and their sessions stand; no other file builds keys of these. */
export const accessKeys = {
  account: (accountId: string) => key(`account#${accountId}`, 'account'),
  /** All grants of a person in one item. */
  grantBook: (accountId: string) => key(`account#${accountId}`, 'grants'),
  /** What a person is trained for. */
  qualification: (accountId: string) => key(`account#${accountId}`, 'qualification'),
  /** User names in order, each leading to its account: what makes them unique and what lists walk. */
  username: (username: string) => key('accounts', username),
  usernames: 'accounts',
  credential: (accountId: string) => key(`credential#${accountId}`, 'credential'),
  lastSignIn: (accountId: string) => key(`credential#${accountId}`, 'lastSignIn'),
  /** By user name, not account: a name nobody has locks like any other. */
  attempts: (username: string) => key(`attempts#${username}`, 'attempts'),
  /** The grants of all people on one site, or on every site (`*`). */
  siteGrant: (siteId: string, accountId: string, grantId: string) => key(`grants#${siteId}`, `${accountId}#${grantId}`),
  siteGrants: (siteId: string) => `grants#${siteId}`,
  roles: key('cluster', 'roles'),
  settings: key('cluster', 'accessSettings'),
  session: (digest: string) => key(`session#${digest}`, 'session'),
  sessionOf: (accountId: string, sessionId: string) => key(`sessions#${accountId}`, sessionId),
  sessionsOf: (accountId: string) => `sessions#${accountId}`,
  token: (digest: string) => key(`token#${digest}`, 'token'),
  tokenOf: (accountId: string, tokenId: string) => key(`tokens#${accountId}`, tokenId),
  tokensOf: (accountId: string) => `tokens#${accountId}`,
} as const;
