import { createContext, type ReactNode, useContext } from 'react';
import type { z } from 'zod';
import type { Action } from '#shared/domain/access/action.ts';
import type { sessionAnswerSchema } from '#shared/schemas/http/identity/session-answer.ts';

export type Session = z.output<typeof sessionAnswerSchema>;

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = ({
  session,
  children,
}: {
  readonly session: Session;
  readonly children: ReactNode;
}): ReactNode => <SessionContext value={session}>{children}</SessionContext>;

/** Who is signed in. @throws Error outside of the signed-in part of the desk */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('nobody is signed in here');
  return session;
};

/** Whether the person may do `action` at all, or on `siteId`. The server decides again; this only spares dead buttons. */
export const may = (session: Session, action: Action, siteId?: string): boolean =>
  session.grants.some(
    (grant) => grant.actions.includes(action) && (!siteId || grant.siteId === '*' || grant.siteId === siteId),
  );

/** Whether the person may do `action`, or could but for a training that ran out: what they see of it stays open to them. */
export const holds = (session: Session, action: Action, siteId?: string): boolean =>
  session.grants.some(
    (grant) =>
      (grant.actions.includes(action) || grant.rests?.actions.includes(action)) &&
      (!siteId || grant.siteId === '*' || grant.siteId === siteId),
  );

/** Asks `holds` for whoever is signed in. */
export const useHolds = (): ((action: Action, siteId?: string) => boolean) => {
  const session = useSession();
  return (action, siteId) => holds(session, action, siteId);
};

/** Asks `may` for whoever is signed in. */
export const useMay = (): ((action: Action, siteId?: string) => boolean) => {
  const session = useSession();
  return (action, siteId) => may(session, action, siteId);
};
