import type { ReactNode } from 'react';
import { useColumnType } from '#desk/components/site/column-types.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { countColumnsEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { upkeepWords } from './upkeep-words.ts';

/** How many columns a site has: by level, function, class and type. */
export const ColumnCounts = ({ siteId }: { readonly siteId: string }): ReactNode => {
  const say = useWords(upkeepWords);
  const typeName = useColumnType();
  const { data } = useAnswer(countColumnsEndpoint, { params: { siteId } });
  if (!data) return null;
  const named = (name: string): string =>
    name in upkeepWords ? say(name as keyof typeof upkeepWords) : typeName(name);
  const parts = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, count]) => `${named(name)} ${count}`)
      .join(' · ');
  return (
    <section className="panel">
      <h2>{say('counts')}</h2>
      <dl className="facts">
        <dt>{say('total')}</dt>
        <dd>
          {data.total} · {say('main')} {data.main} · {say('sub')} {data.sub}
        </dd>
        <dt>{say('byFunction')}</dt>
        <dd>{parts(data.byFunction)}</dd>
        <dt>{say('byClass')}</dt>
        <dd>{parts(data.byClass)}</dd>
        <dt>{say('byType')}</dt>
        <dd>{parts(data.byType)}</dd>
      </dl>
    </section>
  );
};
