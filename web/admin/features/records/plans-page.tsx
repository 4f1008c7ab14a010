import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { FindGaps } from '#desk/components/screen/find-gaps.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { listSitePlansEndpoint } from '#shared/schemas/http/supervision/record-endpoints.ts';
import { recordLine } from './record.tsx';
import { recordWords } from './record-words.ts';

type Plans = z.output<typeof listSitePlansEndpoint.answer>['items'][number];
type Plan = Plans['plans'][number];

const stateOf = (plan: Plan): readonly [Tone, keyof typeof recordWords] => {
  if (plan.doneOn) return ['good', 'done'];
  if (plan.overdue) return ['bad', 'overdue'];
  if (plan.outcome === 'accepted') return ['going', 'planAccepted'];
  return plan.outcome === 'revise' ? ['warning', 'revise'] : ['waiting', 'planUnreviewed'];
};

const isFiled = ({ plans }: Plans): boolean => plans.some(({ filedNumber }) => filedNumber !== undefined);

/** The plans the units filed with the office, and who has filed none. */
export const Component = (): ReactNode => {
  const say = useWords(recordWords);
  const inMyLanguage = useBilingual();
  const [filters, setFilters] = useFilters(['q', 'gaps']);
  const answer = useAnswer(listSitePlansEndpoint, {});
  const all = answer.data?.items ?? [];
  const q = (filters.q ?? '').toLowerCase();
  const shown = all.filter(
    (site) =>
      [site.siteName.zh, site.siteName.en, ...site.plans.map(({ title }) => title)].some((one) =>
        one.toLowerCase().includes(q),
      ) &&
      (filters.gaps === undefined || !isFiled(site)),
  );
  return (
    <Page title={say('plansTitle')} about={say('plansAbout')}>
      <FindGaps found={filters} onChange={setFilters} find={say('plansFind')} onlyGaps={say('plansGaps')} />
      {answer.isPending ? <Waiting /> : null}
      <ProblemAlert error={answer.error} again={() => void answer.refetch()} />
      {answer.data ? (
        <section className="panel">
          <p className="quiet">{say('plansCount', { filed: all.filter(isFiled).length, all: all.length })}</p>
          {shown.length === 0 ? <p className="empty">{say('empty')}</p> : null}
          <ul className="rows">
            {shown.map((site) => (
              <li key={site.siteId}>
                <span className="row-title">
                  <Link to={`/sites/${site.siteId}/records?kind=sitePlan`}>{inMyLanguage(site.siteName)}</Link>
                </span>
                {isFiled(site) ? null : <Mark tone="warning">{say('planUnfiled')}</Mark>}
                {site.plans.map((plan) => {
                  const [tone, word] = stateOf(plan);
                  return (
                    <p className="row-note" key={plan.recordId}>
                      <Mark tone={tone}>{say(word)}</Mark> {recordLine(plan, say, (id) => id)}
                      {plan.dueOn ? ` · ${say('dueOn')} ${plan.dueOn}` : ''}
                    </p>
                  );
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
};
