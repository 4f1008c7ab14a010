import type { ReactNode } from 'react';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { ArticleAnswer, Entry } from '../saving/entry.ts';
import { Findings, type Fixes } from './findings.tsx';
import { panelWords } from './panel-words.ts';
import { useChecks } from './use-checks.ts';

/** Places of pictures in a body that say nothing to whoever cannot see them, counted from one. */
export const picturesWithoutText = (html: string): readonly number[] =>
  [...html.matchAll(/<img\b[^>]*>/gi)].flatMap(([tag], n) => (/\balt="[^"\s][^"]*"/.test(tag) ? [] : [n + 1]));

/** Whether a picture beside the body lacks its text. */
export const fileLacksText = ({ image, gallery, kind }: Entry): boolean =>
  [...(image ? [image] : []), ...(kind === 'gallery' ? gallery : [])].some(({ alt }) => (alt ?? '').trim() === '');

/** What stands in the way of submission and what is worth a look, in place, with one-click fixes. */
export const ChecksPanel = ({
  siteId,
  article,
  entry,
  fixes,
}: {
  readonly siteId: string;
  readonly article: ArticleAnswer | undefined;
  readonly entry: Entry;
  readonly fixes: Fixes;
}): ReactNode => {
  const say = useWords(panelWords);
  const checks = useChecks(siteId, article);
  const dumb = picturesWithoutText(entry.body);
  const files = fileLacksText(entry);
  if (!article) return <p className="quiet">{say('unsavedYet')}</p>;
  if (checks.error) return <ProblemAlert error={checks.error} again={() => void checks.refetch()} />;
  if (!checks.data) return <p className="quiet">{say('checking')}</p>;
  const { findings } = checks.data;
  const blocking = findings.filter(({ severity }) => severity === 'block');
  const others = findings.filter(({ severity }) => severity === 'warn');
  return (
    <div className="checks" aria-live="polite">
      {findings.length === 0 && dumb.length === 0 && !files ? <p>{say('allClear')}</p> : null}
      {blocking.length > 0 || dumb.length > 0 || files ? <h2>{say('mustDeal')}</h2> : null}
      <ul className="findings">
        {dumb.map((at) => (
          <li key={at} className="block">
            {say('altMissing', { at })}
          </li>
        ))}
        {files ? <li className="block">{say('galleryAltMissing')}</li> : null}
      </ul>
      <Findings findings={blocking} fixes={fixes} />
      {others.length > 0 ? <h2>{say('mayLook')}</h2> : null}
      <Findings findings={others} fixes={fixes} />
    </div>
  );
};
