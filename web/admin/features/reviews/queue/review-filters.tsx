import { Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import { useKindWords } from '#desk/components/article/article-kinds.ts';
import { useArticleWords } from '#desk/components/article/article-state.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { articleKinds } from '#shared/domain/article/article.ts';
import { reviewsWords } from '../reviews-words.ts';

export type ReviewFilters = { site?: string; stage?: string; kind?: string; overdue?: string };

const stages = ['first', 'second', 'third', 'fourth', 'final'] as const;

/** Narrows the queue; what is chosen stands in the address. */
export const ReviewFilterBar = ({
  filters,
  onChange,
}: {
  readonly filters: ReviewFilters;
  readonly onChange: (change: Partial<Record<keyof ReviewFilters, string | undefined>>) => void;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const named = useArticleWords();
  const kindNamed = useKindWords();
  const session = useSession();
  const held = stages.filter((stage) => session.grants.some(({ actions }) => actions.includes(`review.${stage}`)));
  return (
    <search className="filters">
      <SiteSelect every value={filters.site ?? ''} onChange={(site) => onChange({ site })} />
      {held.length > 1 ? (
        <Select
          aria-label={say('stage')}
          value={filters.stage ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: say('everyStage') },
            ...held.map((stage) => ({ value: stage as string, label: named(stage) })),
          ]}
          onChange={(stage) => onChange({ stage })}
        />
      ) : null}
      <Select
        aria-label={say('kind')}
        value={filters.kind ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: say('everyKind') },
          ...articleKinds.map((kind) => ({ value: kind as string, label: kindNamed(kind) })),
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <Checkbox
        checked={filters.overdue === 'true'}
        onChange={({ target }) => onChange({ overdue: target.checked ? 'true' : undefined })}
      >
        {say('overdueOnly')}
      </Checkbox>
    </search>
  );
};
