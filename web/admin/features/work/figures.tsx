import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { figureText, type Work } from '#desk/components/work/use-work.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { WorkPart } from './work-parts.ts';
import { workWords } from './work-words.ts';

/** How much of each kind waits; each figure leads to its list. */
export const Figures = ({ work, parts }: { readonly work: Work; readonly parts: readonly WorkPart[] }): ReactNode => {
  const say = useWords(workWords);
  return (
    <nav className="figures" aria-label={say('figures')}>
      {parts.map(({ name, to, urgent }) => {
        const figure = work[name];
        const inner = (
          <>
            <b>{figureText(figure)}</b>
            {say(name)}
          </>
        );
        const look = urgent && figure.count > 0 ? 'figure late' : 'figure';
        if (to.startsWith('#') && figure.count === 0)
          return (
            <span key={name} className={look}>
              {inner}
            </span>
          );
        return to.startsWith('#') ? (
          <a key={name} className={look} href={to}>
            {inner}
          </a>
        ) : (
          <Link key={name} className={look} to={to}>
            {inner}
          </Link>
        );
      })}
    </nav>
  );
};
