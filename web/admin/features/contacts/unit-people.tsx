import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Mark } from '#desk/components/list/mark.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { unitContactsEndpoint } from '#shared/schemas/http/supervision/contact-endpoints.ts';
import { contactWords } from './contact-words.ts';

/** The information officers of a unit; whoever is not trained or not of the unit is marked. */
export const UnitPeople = ({
  officers,
}: {
  readonly officers: z.output<typeof unitContactsEndpoint.answer>['items'][number]['officers'];
}): ReactNode => {
  const say = useWords(contactWords);
  return (
    <div>
      <dt className="quiet small">{say('officers')}</dt>
      <dd>
        {officers.length === 0 ? <Mark tone="warning">{say('noOfficer')}</Mark> : null}
        {officers.map(({ accountId, name, unit, own, qualified }) => (
          <span key={accountId}>
            {name} {qualified ? null : <Mark tone="bad">{say('unqualified')}</Mark>}
            {own ? null : <span className="quiet"> {say('lent', { unit })}</span>}
          </span>
        ))}
      </dd>
    </div>
  );
};
