import { Button, Segmented } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import type { Asking } from '#desk/lib/api/call.ts';
import { itemsOf, usePages } from '#desk/lib/api/queries.ts';
import { useShortcuts } from '#desk/lib/keyboard/use-shortcuts.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useIsWide } from '#desk/lib/use-is-wide.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  type reviewDeskEndpoint as deskEndpoint,
  reviewDeskEndpoint,
} from '#shared/schemas/http/articles/review-endpoints.ts';
import { listReadyTextsEndpoint } from '#shared/schemas/http/articles/work-endpoints.ts';
import { QueueRows } from './queue/queue-rows.tsx';
import { ReviewQueue } from './queue/review-queue.tsx';
import { addressOfText, keyOfText } from './reviewed-text.ts';
import { reviewsWords } from './reviews-words.ts';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { ReviewText } from './text/review-text.tsx';
import './reviews.css';

type DeskQuery = NonNullable<Asking<typeof deskEndpoint>['query']>;
const stages = ['review.first', 'review.second', 'review.third', 'review.fourth', 'review.final'] as const;

/** The review desk: the queue and, beside it or over it, the text that is being read. */
export const Component = (): ReactNode => {
  const say = useWords(reviewsWords);
  const { siteId, articleId } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const may = useMay();
  const isWide = useIsWide();
  const [filters, setFilters] = useFilters(['site', 'stage', 'kind', 'overdue', 'list']);
  const reviews = stages.some((stage) => may(stage));
  const publishes = may('article.publish');
  const showsReady = publishes && (!reviews || filters.list === 'ready');
  const { site, stage, kind, overdue } = filters;
  const queue = usePages(
    reviewDeskEndpoint,
    { query: { site, stage, kind, overdue, limit: 30 } as DeskQuery },
    { when: reviews && !showsReady, everyMs: 60_000 },
  );
  const ready = usePages(listReadyTextsEndpoint, { query: { site, limit: 30 } }, { when: showsReady });
  const texts = itemsOf(showsReady ? ready : queue);
  const [cursor, setCursor] = useState<string>();
  const [help, setHelp] = useState(false);
  const opened = siteId && articleId ? `${siteId}/${articleId}` : undefined;
  const chosen = opened ?? cursor;
  const at = texts.findIndex((text) => keyOfText(text) === chosen);

  const step = (by: 1 | -1): void => {
    const next = texts[at < 0 ? 0 : Math.min(texts.length - 1, Math.max(0, at + by))];
    if (!next) return;
    if (isWide || opened) void navigate(addressOfText(next, search));
    setCursor(keyOfText(next));
  };
  const open = (): void => {
    const text = texts[Math.max(0, at)];
    if (text) void navigate(addressOfText(text, search));
    document.getElementById('text-title')?.focus();
  };
  useShortcuts({
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    o: open,
    '?': () => setHelp(true),
  });
  useEffect(() => {
    if (chosen) document.querySelector(`[data-text="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  /** After a decision the next text opens; behind the last one the queue does. */
  const goOn = (): void => {
    const next = texts[at + 1] ?? texts[at - 1];
    void navigate(next && keyOfText(next) !== opened ? addressOfText(next, search) : `/reviews${search}`, {
      replace: true,
    });
  };

  const list = (
    <div className="panel review-list">
      {reviews && publishes ? (
        <Segmented
          aria-label={say('lists')}
          value={showsReady ? 'ready' : 'queue'}
          options={[
            { value: 'queue', label: say('queue') },
            { value: 'ready', label: say('ready') },
          ]}
          onChange={(value) => setFilters({ list: value === 'ready' ? 'ready' : undefined })}
        />
      ) : null}
      {showsReady ? (
        <PagedList pages={ready} empty={say('noReady')}>
          {(items) => <QueueRows texts={items} chosen={chosen} />}
        </PagedList>
      ) : (
        <ReviewQueue pages={queue} chosen={chosen} filters={{ ...filters }} onFilters={setFilters} />
      )}
    </div>
  );
  const detail = (
    <div className="panel review-detail">
      {siteId && articleId ? (
        <ReviewText key={opened} siteId={siteId} articleId={articleId} onDone={goOn} />
      ) : (
        <p className="empty">{texts.length > 0 ? say('choose') : say('allDone')}</p>
      )}
    </div>
  );
  return (
    <Page
      title={say('title')}
      acts={
        <>
          {!isWide && opened ? <Link to={`/reviews${search}`}>{say('back')}</Link> : null}
          <Button className="keys-button" aria-keyshortcuts="?" onClick={() => setHelp(true)}>
            {say('keys')}
          </Button>
        </>
      }
    >
      <div className={isWide ? 'review-desk wide' : 'review-desk'}>
        {isWide || !opened ? list : null}
        {isWide || opened ? detail : null}
      </div>
      {help ? <ShortcutsHelp onClose={() => setHelp(false)} /> : null}
    </Page>
  );
};
