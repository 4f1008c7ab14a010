import { App, Button, Space, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';
import type { AccountAnswer } from './account-state.tsx';
import { accountWords } from './account-words.ts';

/** What the system administrator does when somebody lost a password, a phone, or has left. */
export const AccountActs = ({ account }: { readonly account: AccountAnswer }): ReactNode => {
  const say = useWords(accountWords);
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const stale = [accountEndpoints.get, accountEndpoints.list] as const;
  const reset = useAct(accountEndpoints.resetPassword, stale);
  const unlock = useAct(accountEndpoints.unlock, stale);
  const resetFactor = useAct(accountEndpoints.resetSecondFactor, stale);
  const signOut = useAct(accountEndpoints.signOutEverywhere, stale);
  const update = useAct(accountEndpoints.update, stale);
  const { name } = account;
  const params = { accountId: account.accountId };
  const ask = (title: string, content: string, act: () => Promise<unknown>): void =>
    void modal.confirm({
      title,
      content,
      okText: title,
      cancelText: say('cancel'),
      onOk: () => act().catch((error: unknown) => void message.error(text(error))),
    });
  const resetNow = async (): Promise<void> => {
    const { initialPassword } = await reset.mutateAsync({ params, body: {} });
    modal.success({
      title: say('initialTitle'),
      content: (
        <>
          <p>{say('initialAbout')}</p>
          <Typography.Text code copyable>
            {initialPassword ?? ''}
          </Typography.Text>
        </>
      ),
    });
  };
  const setDisabled = async (disabled: boolean): Promise<void> => {
    await update.mutateAsync({ params, ifMatch: account.version, body: { disabled } });
    void message.success(say('saved'));
  };
  const done = async (act: Promise<unknown>, said: 'unlocked' | 'factorResetDone' | 'signedOut'): Promise<void> => {
    await act;
    void message.success(say(said));
  };
  return (
    <section className="panel">
      <h2>{say('acts')}</h2>
      <Space wrap>
        <Button onClick={() => ask(say('reset'), say('resetAsk', { name }), resetNow)}>{say('reset')}</Button>
        {account.lockedUntil ? (
          <Button
            onClick={() =>
              void done(unlock.mutateAsync({ params }), 'unlocked').catch((error) => void message.error(text(error)))
            }
          >
            {say('unlock')}
          </Button>
        ) : null}
        {account.secondFactor ? (
          <Button
            onClick={() =>
              ask(say('factorReset'), say('factorResetAsk', { name }), () =>
                done(resetFactor.mutateAsync({ params }), 'factorResetDone'),
              )
            }
          >
            {say('factorReset')}
          </Button>
        ) : null}
        <Button
          onClick={() =>
            ask(say('signOutAll'), say('signOutAsk', { name }), () =>
              done(signOut.mutateAsync({ params }), 'signedOut'),
            )
          }
        >
          {say('signOutAll')}
        </Button>
        {account.disabled ? (
          <Button onClick={() => void setDisabled(false).catch((error) => void message.error(text(error)))}>
            {say('enable')}
          </Button>
        ) : (
          <Button danger onClick={() => ask(say('disable'), say('disableAsk', { name }), () => setDisabled(true))}>
            {say('disable')}
          </Button>
        )}
      </Space>
    </section>
  );
};
