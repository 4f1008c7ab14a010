import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PreviewFrame } from '#desk/components/article/preview-frame.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { call } from '#desk/lib/api/call.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { previewBlocksEndpoint } from '#shared/schemas/http/sites/page-blocks-endpoints.ts';
import { type Block, type KeyedBlock, toBody } from '../block/block-data.ts';
import { blockWords } from '../block-words.ts';
import type { ChosenPage } from './use-block-page.ts';

const rest = 500;
const marks = '[data-block]';

/** The block of the page that something stands in, by its place: a mark stands before each. */
const placeOf = (element: Element): number | undefined => {
  let part: Element | null = element;
  while (part && !part.parentElement?.classList.contains('page-blocks')) part = part.parentElement;
  while (part && !part.matches(marks)) part = part.previousElementSibling;
  return part ? Number(part.getAttribute('data-block')) : undefined;
};

/** What the block at a place shows; undefined where it has nothing to show. */
const shownAt = (page: Document, place: number): HTMLElement | undefined => {
  const next = page.querySelector(`[data-block="${place}"]`)?.nextElementSibling;
  return next && !next.matches(marks) ? (next as HTMLElement) : undefined;
};

const outline = (page: Document, place: number | undefined): void => {
  for (const one of page.querySelectorAll<HTMLElement>('.page-blocks > *')) one.style.outline = '';
  const shown = place === undefined ? undefined : shownAt(page, place);
  if (!shown) return;
  shown.style.outline = '3px solid #1b4f9c';
  shown.style.outlineOffset = '4px';
  shown.scrollIntoView({ block: 'nearest' });
};

/** The page with live data as the blocks would make it; follows the changes. Choosing a block in it chooses it in the list. */
export const BlocksPreview = ({
  siteId,
  page,
  blocks,
  chosen,
  onChoose,
}: {
  readonly siteId: string;
  readonly page: ChosenPage;
  /** Complete ones only, each as the server takes it. */
  readonly blocks: readonly KeyedBlock[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}): ReactNode => {
  const say = useWords(blockWords);
  const [made, setMade] = useState<{ readonly html: string | null; readonly address: string }>();
  const [error, setError] = useState<unknown>();
  const shown = useRef<Document | undefined>(undefined);
  const scrolled = useRef(0);
  const body: Block[] = toBody(blocks);
  const asked = JSON.stringify({ siteId, page, body });
  const place = blocks.findIndex(({ key }) => key === chosen);
  useEffect(() => {
    const control = new AbortController();
    const make = async (): Promise<void> => {
      try {
        const answer = await call(previewBlocksEndpoint, {
          params: { siteId },
          body: { page, blocks: body },
          signal: control.signal,
        });
        setMade(answer);
        setError(undefined);
      } catch (failed) {
        if (!control.signal.aborted) setError(failed);
      }
    };
    const timer = setTimeout(() => void make(), made === undefined ? 0 : rest);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
    // Only what is asked makes another page, not the page that came.
  }, [asked]);
  useEffect(() => {
    if (shown.current) outline(shown.current, place < 0 ? undefined : place);
  }, [place]);
  const ready = (frame: Document): void => {
    shown.current = frame;
    frame.defaultView?.scrollTo(0, scrolled.current);
    frame.addEventListener('scroll', () => {
      scrolled.current = frame.defaultView?.scrollY ?? 0;
    });
    frame.addEventListener('click', ({ target }) => {
      const at = placeOf(target as Element);
      const block = at === undefined ? undefined : blocks[at];
      if (block) onChoose(block.key);
    });
    if (place >= 0) outline(frame, place);
  };
  return (
    <>
      {error ? <ProblemAlert error={error} /> : null}
      {made === undefined && !error ? <p className="quiet">{say('making')}</p> : null}
      {made?.html === null ? <p className="empty">{say('nothingShown')}</p> : null}
      {made?.html ? <PreviewFrame html={made.html} onReady={ready} /> : null}
      {made ? (
        <p className="quiet small">
          <a href={made.address} target="_blank" rel="noreferrer">
            {say('open')}
          </a>
        </p>
      ) : null}
    </>
  );
};
