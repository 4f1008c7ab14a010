import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { ProblemAlert, useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { ColumnName } from '#desk/components/site/columns.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { grantEndpoints } from '#shared/schemas/http/identity/grant-endpoints.ts';
import type { AccountAnswer } from './account-state.tsx';
import { accountWords } from './account-words.ts';
import { AddGrant } from './add-grant.tsx';

const tones = { active: 'good', notYet: 'going', ended: 'quiet' } as const;

/** Which role this person holds where, and for how long. */
export const AccountGrants = ({ account }: { readonly account: AccountAnswer }): ReactNode => {
  const say = useWords(accountWords);
  const inMyLanguage = useBilingual();
  const may = useMay();
  const { modal, message } = App.useApp();
  const text = useProblemText();
  const { nameOf: siteName } = useSites();
  const params = { accountId: account.accountId };
  const grants = useAnswer(grantEndpoints.effective, { params });
  const revoke = useAct(grantEndpoints.revoke, [grantEndpoints.effective]);
  const ask = (grantId: string, role: string): void =>
    void modal.confirm({
      title: say('revoke'),
      content: say('revokeAsk', { name: account.name, role }),
      okText: say('revoke'),
      cancelText: say('cancel'),
      onOk: () =>
        revoke.mutateAsync({ params: { ...params, grantId } }).then(
          () => void message.success(say('revoked')),
          (error: unknown) => void message.error(text(error)),
        ),
    });
  return (
    <section className="panel">
      <h2>{say('grants')}</h2>
      {grants.isPending ? <Waiting /> : null}
      <ProblemAlert error={grants.error} again={() => void grants.refetch()} />
      {grants.data?.items.length === 0 ? <p className="empty">{say('noGrants')}</p> : null}
      <ul className="rows">
        {grants.data?.items.map((grant) => (
          <li key={grant.grantId}>
            <span className="row-title">
              <b>{inMyLanguage(grant.roleName)}</b> · {siteName(grant.siteId)} ·{' '}
              {grant.columnId ? <ColumnName siteId={grant.siteId} columnId={grant.columnId} /> : say('allColumns')}
            </span>
            <span className="quiet">
              {grant.from || grant.to ? `${grant.from ?? ''} — ${grant.to ?? ''}` : say('always')}
            </span>
            <Mark tone={tones[grant.state]}>{say(grant.state)}</Mark>
            {grant.rests ? <Mark tone="warning">{say('writingRests')}</Mark> : null}
            {may('grant.manage') ? (
              <Button size="small" onClick={() => ask(grant.grantId, inMyLanguage(grant.roleName))}>
                {say('revoke')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {may('grant.manage') ? (
        <AddGrant key={account.accountId} accountId={account.accountId} name={account.name} />
      ) : null}
    </section>
  );
};
