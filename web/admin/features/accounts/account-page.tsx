import { App, Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Moment } from '#desk/components/moment.tsx';
import { Page } from '#desk/components/page.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';
import { AccountActs } from './account-acts.tsx';
import { type AccountEntry, AccountFields } from './account-fields.tsx';
import { AccountGrants } from './account-grants.tsx';
import { type AccountAnswer, AccountState } from './account-state.tsx';
import { accountWords } from './account-words.ts';
import { WhatAndWhy } from './what-and-why.tsx';

const Details = ({ account }: { readonly account: AccountAnswer }): ReactNode => {
  const say = useWords(accountWords);
  const { message } = App.useApp();
  const update = useAct(accountEndpoints.update, [accountEndpoints.get, accountEndpoints.list]);
  const submit = ({ name, unit, siteId, validUntil }: AccountEntry): void =>
    update.mutate(
      {
        params: { accountId: account.accountId },
        ifMatch: account.version,
        body: { name, unit, siteId: siteId || null, validUntil: validUntil || null },
      },
      { onSuccess: () => void message.success(say('saved')) },
    );
  return (
    <Form
      name="account"
      key={account.version}
      layout="vertical"
      style={{ maxWidth: 520 }}
      initialValues={{ ...account, siteId: account.siteId ?? '' }}
      onFinish={submit}
    >
      <AccountFields />
      <ProblemAlert error={update.error} />
      <Button type="primary" htmlType="submit" loading={update.isPending}>
        {say('save')}
      </Button>
    </Form>
  );
};

/** One person's account: who they are, whether it may be used, what they may do and why. */
export const Component = (): ReactNode => {
  const say = useWords(accountWords);
  const may = useMay();
  const { accountId = '' } = useParams();
  const account = useAnswer(accountEndpoints.get, { params: { accountId } });
  if (account.isPending) return <Waiting />;
  if (!account.data) return <ProblemAlert error={account.error} again={() => void account.refetch()} />;
  const { name, username, unit, lastSignInAt, secondFactor, passwordChangedAt } = account.data;
  return (
    <Page
      title={name}
      about={
        <>
          {username} · {unit} · <AccountState account={account.data} />
          {' · '}
          {say('lastSignIn')} {lastSignInAt ? <Moment at={lastSignInAt} /> : say('never')} · {say('factor')}{' '}
          {say(secondFactor ? 'on' : 'off')} · {say('password')} <Moment at={passwordChangedAt} />
        </>
      }
    >
      {may('account.manage') ? (
        <>
          <section className="panel">
            <Details account={account.data} />
          </section>
          <AccountActs account={account.data} />
        </>
      ) : null}
      <AccountGrants account={account.data} />
      <WhatAndWhy accountId={accountId} />
    </Page>
  );
};
