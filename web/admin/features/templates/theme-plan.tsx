import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { listSiteRecordsEndpoint } from '#shared/schemas/http/supervision/record-endpoints.ts';
import { templateWords } from './template-words.ts';

/** The plans of a redesign that a theme carries out, and whether their review let them (CLU-12). */
export const ThemePlan = ({ siteId, theme }: { readonly siteId: string; readonly theme: string }): ReactNode => {
  const say = useWords(templateWords);
  const { data } = useAnswer(listSiteRecordsEndpoint, { params: { siteId }, query: { kind: 'sitePlan' } });
  const plans = data?.items.filter((record) => record.kind === 'sitePlan' && record.theme === theme) ?? [];
  return plans.map((plan) =>
    plan.kind === 'sitePlan' ? (
      <Alert
        key={plan.recordId}
        type={plan.outcome === 'accepted' ? 'info' : 'warning'}
        showIcon
        style={{ marginBottom: 16 }}
        title={
          <>
            {plan.outcome === 'accepted'
              ? say('planAccepted', { title: plan.title, date: plan.reviewedOn ?? '' })
              : say('planOpen', { title: plan.title })}{' '}
            <Link to={`/sites/${siteId}/records?kind=sitePlan`}>{say('planShow')}</Link>
          </>
        }
      />
    ) : null,
  );
};
