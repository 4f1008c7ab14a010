import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { Outlet } from 'react-router';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { SessionProvider } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { sessionEndpoints } from '#shared/schemas/http/identity/session-endpoints.ts';
import { EntryBox } from './entry-box.tsx';
import { sessionWords } from './session-words.ts';
import { SignInForm } from './sign-in-form.tsx';

// Needed seldom: they come behind the first screen.
const ChangePasswordForm = lazy(() =>
  import('./change-password-form.tsx').then((module) => ({ default: module.ChangePasswordForm })),
);
const SignInAgain = lazy(() => import('./sign-in-again.tsx').then((module) => ({ default: module.SignInAgain })));

/** What stands before every screen: signing in, a password that is owed, and the way back after the session ended. */
export const SignedIn = (): ReactNode => {
  const say = useWords(sessionWords);
  const client = useQueryClient();
  const session = useAnswer(sessionEndpoints.getSession, {});
  const signOut = useAct(sessionEndpoints.signOut, [sessionEndpoints.getSession]);
  if (isProblem(session.error) && session.error.status === 401)
    return (
      <EntryBox title={say('title')}>
        <SignInForm onDone={() => void client.resetQueries()} />
      </EntryBox>
    );
  if (session.error && !session.data)
    return (
      <EntryBox title={say('title')}>
        <ProblemAlert error={session.error} again={() => void session.refetch()} />
      </EntryBox>
    );
  if (!session.data) return <Waiting />;
  if (session.data.mustChangePassword)
    return (
      <EntryBox title={say('changeTitle')}>
        <p>{say('changeAbout')}</p>
        <Suspense fallback={<Waiting />}>
          <ChangePasswordForm onDone={() => void session.refetch()} />
        </Suspense>
        <Button type="link" block onClick={() => signOut.mutate({})}>
          {say('signOut')}
        </Button>
      </EntryBox>
    );
  return (
    <SessionProvider session={session.data}>
      <Outlet />
      <Suspense fallback={null}>
        <SignInAgain username={session.data.username} />
      </Suspense>
    </SessionProvider>
  );
};
