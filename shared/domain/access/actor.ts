import type { Action } from '#shared/domain/access/action.ts';
import type { Rest } from '#shared/domain/access/grant/qualification.ts';

/** A grant as it counts now: the role's actions on one site (`*` = every site) and one column subtree (undefined = all columns). */
export type EffectiveGrant = {
  readonly role: string;
  readonly actions: readonly Action[];
  readonly siteId: string;
  readonly columnId?: string | undefined;
  /** Set where this person stands in for another (AB角): the account stood in for. */
  readonly deputyFor?: string | undefined;
  /** What the role allows and this person may not do for now: their training ran out. Not among `actions`. */
  readonly rests?: (Rest & { readonly actions: readonly Action[] }) | undefined;
};

/** Who acts. Built on the server from a session or a token, never from what a client says of itself. */
export type Actor = {
  readonly accountId: string;
  readonly username: string;
  /** The person's name, as others read it. */
  readonly name: string;
  readonly via: 'session' | 'token' | 'commandLine' | 'system';
  readonly grants: readonly EffectiveGrant[];
  /** Limits of an API token; undefined = no limit beyond the grants. */
  readonly scopes?: readonly Action[] | undefined;
  /** The session acted in, where there is one. */
  readonly sessionId?: string | undefined;
};

/** The cluster itself: ticker, consumers, resumable tasks. Passes no permission check; use cases of people never see it. */
export const systemActor: Actor = {
  accountId: 'system',
  username: 'system',
  name: '系统',
  via: 'system',
  grants: [],
};
