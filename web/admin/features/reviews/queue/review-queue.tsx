import { Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import type { Pages } from '#desk/lib/api/queries.ts';
import { itemsOf } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { BatchBar } from '../batch/batch-bar.tsx';
import { BatchOutcomeList } from '../batch/batch-outcome.tsx';
import { useBatch } from '../batch/use-batch.ts';
import { keyOfText, type ReviewedText } from '../reviewed-text.ts';
import { reviewsWords } from '../reviews-words.ts';
import { QueueRows } from './queue-rows.tsx';
import { ReviewFilterBar, type ReviewFilters } from './review-filters.tsx';

/** What waits for the reader: filters, the texts, and what may be done with many of them. */
export const ReviewQueue = ({
  pages,
  chosen,
  filters,
  onFilters,
}: {
  readonly pages: Pages<ReviewedText>;
  readonly chosen: string | undefined;
  readonly filters: ReviewFilters;
  readonly onFilters: (change: Partial<Record<keyof ReviewFilters, string | undefined>>) => void;
}): ReactNode => {
  const say = useWords(reviewsWords);
  const batch = useBatch();
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  // A text that left the queue is not selected any more, whatever was ticked.
  const selected = itemsOf(pages).filter((text) => keys.has(keyOfText(text)));
  const toggle = (text: ReviewedText): void =>
    setKeys((before) => {
      const after = new Set(before);
      const key = keyOfText(text);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const filtered = Object.values(filters).some((value) => value);
  return (
    <>
      <ReviewFilterBar filters={filters} onChange={onFilters} />
      {batch.outcome ? (
        <BatchOutcomeList
          outcome={batch.outcome}
          onDeselect={(texts) => {
            for (const text of texts) toggle(text);
            batch.clear();
          }}
          onClose={batch.clear}
        />
      ) : null}
      <PagedList pages={pages} empty={say(filtered ? 'noneFiltered' : 'noReviews')}>
        {(texts) => (
          <>
            <div className="queue-head">
              <Checkbox
                checked={selected.length === texts.length}
                indeterminate={selected.length > 0 && selected.length < texts.length}
                onChange={({ target }) => setKeys(new Set(target.checked ? texts.map(keyOfText) : []))}
              >
                {say('selectAll')}
              </Checkbox>
              {selected.length > 0 ? <BatchBar texts={selected} batch={batch} /> : null}
            </div>
            <QueueRows texts={texts} chosen={chosen} selection={{ keys, onToggle: toggle }} />
          </>
        )}
      </PagedList>
    </>
  );
};
