import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '#desk/lib/api/queries.ts';
import type { KeptDraft } from '#desk/lib/drafts/draft-store.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { sessionEndpoints } from '#shared/schemas/http/identity/session-endpoints.ts';

// Asked only of whoever leaves something unsaved: it comes behind the first screen.
const LeaveQuestion = lazy(() => import('./leave-question.tsx').then((module) => ({ default: module.LeaveQuestion })));

/** What this device keeps, as well behind the first screen. */
const openKept = () =>
  Promise.all([import('#desk/lib/drafts/draft-store.ts'), import('#desk/lib/drafts/draft-key.ts')]);

const words = {
  account: ['我的账号', 'My account'],
  signOut: ['退出', 'Sign out'],
} as const;

/** My name, which leads to my account, and the way out. What is not saved yet is asked about first. */
export const PersonMenu = (): ReactNode => {
  const say = useWords(words);
  const session = useSession();
  const signOut = useAct(sessionEndpoints.signOut);
  const [left, setLeft] = useState<readonly KeptDraft<unknown>[]>([]);
  const leave = async (): Promise<void> => {
    await signOut.mutateAsync({});
    window.location.assign('/admin/');
  };
  const ask = async (): Promise<void> => {
    const [{ keptDrafts }, { draftsOf }] = await openKept();
    const drafts = await keptDrafts(draftsOf(session.accountId));
    if (drafts.length > 0) setLeft(drafts);
    else await leave();
  };
  const answer = async (clears: boolean): Promise<void> => {
    const [{ dropDraft }] = await openKept();
    if (clears) await Promise.all(left.map(({ key }) => dropDraft(key)));
    await leave();
  };
  return (
    <>
      <Link className="desk-person" to="/account" title={say('account')}>
        {session.name}
      </Link>
      <Button type="text" loading={signOut.isPending} onClick={() => void ask()}>
        {say('signOut')}
      </Button>
      {left.length > 0 ? (
        <Suspense fallback={null}>
          <LeaveQuestion count={left.length} onLeave={(clears) => void answer(clears)} onStay={() => setLeft([])} />
        </Suspense>
      ) : null}
    </>
  );
};
