import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Mark } from '#desk/components/list/mark.tsx';
import { colon } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import type { checkFindingSchema } from '#shared/schemas/http/articles/article-answer.ts';
import { reviewsWords } from '../reviews-words.ts';

export type Finding = z.output<typeof checkFindingSchema>;

/** What the checks found, what must be corrected first. */
export const FindingsTab = ({ findings }: { readonly findings: readonly Finding[] }): ReactNode => {
  const say = useWords(reviewsWords);
  const inMyLanguage = useBilingual();
  if (findings.length === 0) return <p className="empty">{say('noFindings')}</p>;
  const placeOf = ({ where }: Finding): string => {
    if (where.part === 'attachment') return say('inFile', { name: where.name ?? '', place: where.place ?? '' });
    return say(where.part === 'title' ? 'inTitle' : 'inBody');
  };
  const ordered = [...findings].sort((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul className="rows">
      {ordered.map((finding, n) => (
        <li key={`${n}-${finding.found}`}>
          <Mark tone={finding.severity === 'block' ? 'bad' : 'warning'}>
            {say(finding.severity === 'block' ? 'blocks' : 'warns')}
          </Mark>
          <span className="row-title">
            {inMyLanguage(finding.message)} <b>{finding.found}</b>
            {finding.suggestion ? `　${say('suggestion')}${colon()}${finding.suggestion}` : null}
          </span>
          <span className="quiet">{placeOf(finding)}</span>
        </li>
      ))}
    </ul>
  );
};
