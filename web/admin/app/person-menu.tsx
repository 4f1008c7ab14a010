import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAct } from '#desk/lib/api/queries.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { sessionEndpoints } from '#shared/schemas/http/identity/session-endpoints.ts';

const words = {
  account: ['我的账号', 'My account'],
  signOut: ['退出', 'Sign out'],
} as const;

/** My name, which leads to my account, and the way out. */
export const PersonMenu = (): ReactNode => {
  const say = useWords(words);
  const session = useSession();
  const signOut = useAct(sessionEndpoints.signOut);
  const leave = async (): Promise<void> => {
    await signOut.mutateAsync({});
    window.location.assign('/admin/');
  };
  return (
    <>
      <Link className="desk-person" to="/account" title={say('account')}>
        {session.name}
      </Link>
      <Button type="text" loading={signOut.isPending} onClick={() => void leave()}>
        {say('signOut')}
      </Button>
    </>
  );
};
