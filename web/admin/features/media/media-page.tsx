import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import { FileButton } from '#desk/components/entry/file-upload.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import type { Asking } from '#desk/lib/api/call.ts';
import { usePages } from '#desk/lib/api/queries.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { listMediaEndpoint } from '#shared/schemas/http/media/media-endpoints.ts';
import { MediaFilterBar, mediaFilterNames } from './library/media-filters.tsx';
import { MediaGrid, MediaTable } from './library/media-items.tsx';
import { mediaWords } from './media-words.ts';
import { uploadQueue } from './upload/upload-queue.ts';
import { UploadRows } from './upload/upload-rows.tsx';
import './media.css';

type ListQuery = NonNullable<Asking<typeof listMediaEndpoint>['query']>;

/** The site a person works for or, of one who works for many, the first. */
const useOwnSite = (): string => {
  const session = useSession();
  const held = session.grants.filter(({ actions }) => actions.includes('media.write')).map(({ siteId }) => siteId);
  const own = session.siteId ?? '';
  return held.includes(own) || held.includes('*') ? own || 'portal' : (held[0] ?? own);
};

/** The files of a site: found, uploaded, opened. */
export const Component = (): ReactNode => {
  const say = useWords(mediaWords);
  const client = useQueryClient();
  const ownSite = useOwnSite();
  const [filters, setFilters] = useFilters(mediaFilterNames);
  const [over, setOver] = useState(false);
  const siteId = filters.site ?? ownSite;
  const { kind, status, q, from, to, view } = filters;
  const query = {
    kind,
    status,
    q,
    from: from ? `${from}T00:00:00+08:00` : undefined,
    to: to ? `${to}T23:59:59+08:00` : undefined,
    limit: 40,
  } as ListQuery;
  const pages = usePages(listMediaEndpoint, { params: { siteId }, query });
  useEffect(
    () => uploadQueue.onEnd(() => void client.invalidateQueries({ queryKey: [listMediaEndpoint.id] })),
    [client],
  );
  const add = (files: readonly File[]): void => uploadQueue.add(siteId, files);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  const filtered = [kind, status, q, from, to].some(Boolean);
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        <FileButton primary multiple onFiles={add}>
          {say('upload')}
        </FileButton>
      }
    >
      <MediaFilterBar siteId={siteId} filters={filters} onChange={setFilters} />
      <UploadRows />
      <section
        className={over ? 'panel media-drop over' : 'panel media-drop'}
        aria-label={say('title')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="drop-note quiet">{say(over ? 'dropNow' : 'drop')}</p>
        <PagedList pages={pages} empty={say(filtered ? 'noneFound' : 'empty')}>
          {(items) => (view === 'list' ? <MediaTable items={items} /> : <MediaGrid items={items} />)}
        </PagedList>
      </section>
    </Page>
  );
};
