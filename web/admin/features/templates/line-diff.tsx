import { diffLines } from 'diff';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { templateWords } from './template-words.ts';

/** What differs between two sources, line by line, with what stands around it folded away. */
export const LineDiff = ({ before, after }: { readonly before: string; readonly after: string }): ReactNode => {
  const say = useWords(templateWords);
  const parts = diffLines(before, after);
  if (parts.every(({ added, removed }) => !added && !removed)) return <p className="quiet">{say('same')}</p>;
  let line = 0;
  return (
    <pre className="line-diff">
      {parts.map(({ value, added, removed }) => {
        line += 1;
        if (added) return <ins key={line}>{value}</ins>;
        if (removed) return <del key={line}>{value}</del>;
        const lines = value.split('\n');
        const folded = lines.length > 8 ? [...lines.slice(0, 3), '  ⋯', ...lines.slice(-4)].join('\n') : value;
        return <span key={line}>{folded}</span>;
      })}
    </pre>
  );
};
