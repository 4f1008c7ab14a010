import { Alert, Form, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { actionWords } from '#desk/components/site/action-words.ts';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useBilingual, useLanguage, useWords } from '#desk/lib/words/words.ts';
import { type Action, actions } from '#shared/domain/access/action.ts';
import { grantEndpoints } from '#shared/schemas/http/identity/grant-endpoints.ts';
import { accountWords } from './account-words.ts';

/** Answers "may this person do that there, and by which grant?" with the server's own rule. */
export const WhatAndWhy = ({ accountId }: { readonly accountId: string }): ReactNode => {
  const say = useWords(accountWords);
  const inMyLanguage = useBilingual();
  const lng = useLanguage();
  const { nameOf } = useSites();
  const [action, setAction] = useState<Action>('article.write');
  const [site, setSite] = useState('');
  const [column, setColumn] = useState<string>();
  const answer = useAnswer(grantEndpoints.effective, {
    params: { accountId },
    query: { action, site: site || '*', ...(site && column ? { column } : {}) },
  });
  // What was said of the question before is no answer to this one.
  const answered = answer.isPlaceholderData ? undefined : answer.data;
  const decision = answered?.decision;
  const because = answered?.items.filter(({ grantId }) => decision?.grantIds.includes(grantId)) ?? [];
  const resting = answered?.items.filter(({ grantId }) => decision?.restingGrantIds.includes(grantId)) ?? [];
  const since = resting[0]?.rests?.since;
  return (
    <section className="panel">
      <h2>{say('why')}</h2>
      <Form layout="inline" name="what-and-why" style={{ rowGap: 8, marginBottom: 12 }}>
        <Form.Item label={say('action')} htmlFor="why-action">
          <Select<Action>
            id="why-action"
            value={action}
            onChange={setAction}
            style={{ minWidth: 200 }}
            showSearch={{ optionFilterProp: 'label' }}
            options={actions.map((one) => ({ value: one, label: actionWords[one][lng === 'zh' ? 0 : 1] }))}
          />
        </Form.Item>
        <Form.Item label={say('place')} htmlFor="why-site">
          <SiteSelect id="why-site" every value={site} onChange={setSite} />
        </Form.Item>
        {site ? (
          <Form.Item label={say('column')} htmlFor="why-column">
            <ColumnSelect id="why-column" siteId={site} every value={column} onChange={setColumn} />
          </Form.Item>
        ) : null}
      </Form>
      <ProblemAlert error={answer.error} again={() => void answer.refetch()} />
      {answered?.accountRefusal ? <Alert type="warning" showIcon title={say('accountRefused')} /> : null}
      {decision && !answered?.accountRefusal ? (
        <Alert
          type={decision.allowed ? 'success' : resting.length > 0 ? 'warning' : 'info'}
          showIcon
          title={
            decision.allowed ? (
              <>
                {say('allowed')}{' '}
                {because.map(({ grantId, roleName, siteId }) => (
                  <Mark key={grantId}>
                    {inMyLanguage(roleName)} · {nameOf(siteId)}
                  </Mark>
                ))}
              </>
            ) : resting.length > 0 ? (
              <>
                {since ? say('restsSince', { since }) : say('restsNever')}{' '}
                {resting.map(({ grantId, roleName, siteId }) => (
                  <Mark key={grantId}>
                    {inMyLanguage(roleName)} · {nameOf(siteId)}
                  </Mark>
                ))}
              </>
            ) : (
              say('refused')
            )
          }
        />
      ) : null}
    </section>
  );
};
