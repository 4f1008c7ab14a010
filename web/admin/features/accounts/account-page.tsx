import { App } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Moment } from '#desk/components/list/moment.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
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
  const { nameOf } = useSites();
  const { name: fullName, unit: ofUnit } = account;
  const kept = useKeptForm<AccountEntry>({
    name: 'account',
    about: account.accountId,
    title: `${say('title')} · ${fullName}`,
    latest: {
      version: account.version,
      value: { name: fullName, unit: ofUnit, siteId: account.siteId ?? '', validUntil: account.validUntil ?? '' },
    },
    fields: [
      { path: ['name'], label: say('name') },
      { path: ['unit'], label: say('unit') },
      { path: ['siteId'], label: say('site'), text: (value) => (value ? nameOf(String(value)) : say('noSite')) },
      { path: ['validUntil'], label: say('validUntil') },
    ],
  });
  const update = useKeptAct(kept, accountEndpoints.update, [accountEndpoints.get, accountEndpoints.list]);
  const submit = ({ name, unit, siteId, validUntil }: AccountEntry): void =>
    update.mutate(
      {
        params: { accountId: account.accountId },
        ifMatch: kept.version,
        body: { name, unit, siteId: siteId || null, validUntil: validUntil || null },
      },
      { onSuccess: () => void message.success(say('saved')) },
    );
  return (
    <KeptForm kept={kept} style={{ maxWidth: 520 }} onFinish={submit}>
      <AccountFields />
      <KeptSave kept={kept} acts={[update]}>
        {say('save')}
      </KeptSave>
    </KeptForm>
  );
};

/** One person's account: who they are, whether it may be used, what they may do and why. */
export const Component = (): ReactNode => {
  const say = useWords(accountWords);
  const may = useMay();
  const { accountId = '' } = useParams();
  const account = useAnswer(accountEndpoints.get, { params: { accountId } });
  if (account.data?.accountId !== accountId)
    return account.error ? <ProblemAlert error={account.error} again={() => void account.refetch()} /> : <Waiting />;
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
            <Details key={account.data.accountId} account={account.data} />
          </section>
          <AccountActs account={account.data} />
        </>
      ) : null}
      <AccountGrants account={account.data} />
      <WhatAndWhy accountId={accountId} />
    </Page>
  );
};
