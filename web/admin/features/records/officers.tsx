import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { RecordsAnswer } from './record.tsx';
import { recordWords } from './record-words.ts';

/** The information officers of a site and whether they are qualified today. */
export const Officers = ({ officers }: { readonly officers: RecordsAnswer['officers'] }): ReactNode => {
  const say = useWords(recordWords);
  return (
    <section className="panel" style={{ marginBottom: 16 }}>
      <h2>{say('officers')}</h2>
      <p className="quiet">{say('officersHelp')}</p>
      {officers.length === 0 ? (
        <p>{say('noOfficers')}</p>
      ) : (
        <ul className="rows">
          {officers.map(({ accountId, name, qualified }) => (
            <li key={accountId}>
              <span>{name}</span>
              <Mark tone={qualified ? 'good' : 'bad'}>{say(qualified ? 'qualified' : 'unqualified')}</Mark>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
