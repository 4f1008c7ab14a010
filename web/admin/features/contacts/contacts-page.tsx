import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { Mark } from '#desk/components/list/mark.tsx';
import { DownloadButton } from '#desk/components/screen/download-button.tsx';
import { FindGaps } from '#desk/components/screen/find-gaps.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { contactDuties } from '#shared/domain/registry/site-record.ts';
import {
  unitContactsEndpoint,
  unitContactsWorkbookEndpoint,
} from '#shared/schemas/http/supervision/contact-endpoints.ts';
import { contactWords } from './contact-words.ts';
import { UnitPeople } from './unit-people.tsx';
import './contacts.css';

type Unit = z.output<typeof unitContactsEndpoint.answer>['items'][number];

const holds = (unit: Unit, text: string): boolean =>
  [
    unit.siteId,
    unit.siteName.zh,
    unit.siteName.en,
    ...unit.contacts.map(({ name }) => name),
    ...unit.officers.map(({ name }) => name),
  ].some((one) => one.toLowerCase().includes(text.toLowerCase()));

const Telephone = ({ number }: { readonly number: string }): ReactNode => (
  <a className="telephone" href={`tel:${number.replaceAll(/[^0-9+]/g, '')}`}>
    {number}
  </a>
);

/** Whom each unit named for its duties, and who writes for it. */
export const Component = (): ReactNode => {
  const say = useWords(contactWords);
  const inMyLanguage = useBilingual();
  const [filters, setFilters] = useFilters(['q', 'gaps']);
  const answer = useAnswer(unitContactsEndpoint, {});
  const all = answer.data?.items ?? [];
  const shown = all.filter(
    (unit) => holds(unit, filters.q ?? '') && (filters.gaps === undefined || unit.unnamed.length > 0),
  );
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        <DownloadButton primary endpoint={unitContactsWorkbookEndpoint} asked={{}}>
          {say('excel')}
        </DownloadButton>
      }
    >
      <FindGaps found={filters} onChange={setFilters} find={say('find')} onlyGaps={say('onlyGaps')} />
      {answer.isPending ? <Waiting /> : null}
      <ProblemAlert error={answer.error} again={() => void answer.refetch()} />
      {answer.data ? (
        <section className="panel">
          <p className="quiet">{say('gaps', { count: all.filter(({ unnamed }) => unnamed.length > 0).length })}</p>
          {shown.length === 0 ? <p className="empty">{say('empty')}</p> : null}
          {shown.map((unit) => (
            <article className="contact-unit" key={unit.siteId}>
              <h2>
                <Link to={`/sites/${unit.siteId}/records?kind=contact`}>{inMyLanguage(unit.siteName)}</Link>
              </h2>
              <dl>
                {contactDuties.map((duty) => (
                  <div key={duty}>
                    <dt className="quiet small">{say(duty)}</dt>
                    <dd>
                      {unit.unnamed.includes(duty) ? <Mark tone="warning">{say('unnamed')}</Mark> : null}
                      {unit.contacts
                        .filter((one) => one.duty === duty)
                        .map((one) => (
                          <span key={`${one.name} ${one.phone}`}>
                            {one.name} <Telephone number={one.phone} />
                            {one.deputy ? (
                              <span className="deputy quiet">
                                {say('deputy')} {one.deputy}{' '}
                                {one.deputyPhone ? <Telephone number={one.deputyPhone} /> : null}
                              </span>
                            ) : null}
                          </span>
                        ))}
                    </dd>
                  </div>
                ))}
                <UnitPeople officers={unit.officers} />
              </dl>
            </article>
          ))}
        </section>
      ) : null}
    </Page>
  );
};
