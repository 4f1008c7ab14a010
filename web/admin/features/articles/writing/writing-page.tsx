import { type ReactNode, useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useSites } from '#desk/components/sites.tsx';
import { UnreadPage } from '#desk/components/unread-page.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { call } from '#desk/lib/api/call.ts';
import { getArticleEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { type ArticleAnswer, emptyEntry, entryOf } from '../saving/entry.ts';
import { WritingScreen } from './writing-screen.tsx';

type Read = { readonly article?: ArticleAnswer; readonly error?: unknown };

/** The article as the server has it at this moment: an edit must never begin on a remembered version. */
const useFresh = (siteId: string, articleId: string | undefined, round: number): Read | undefined => {
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    let gone = false;
    setRead(undefined);
    if (articleId !== undefined)
      void call(getArticleEndpoint, { params: { siteId, articleId } }).then(
        (article) => gone || setRead({ article }),
        (error: unknown) => gone || setRead({ error }),
      );
    return () => {
      gone = true;
    };
  }, [siteId, articleId, round]);
  return read;
};

/** Writing a text: a new one at `…/new`, or the one named. */
export const Component = (): ReactNode => {
  const { siteId = '', articleId = '' } = useParams();
  const [params] = useSearchParams();
  const { sites, isPending } = useSites();
  const [round, setRound] = useState(0);
  const isNew = articleId === 'new';
  const read = useFresh(siteId, isNew ? undefined : articleId, round);
  const again = (): void => setRound((before) => before + 1);
  if (read?.error) return <UnreadPage error={read.error} again={again} />;
  if (isNew ? isPending : !read?.article) return <Waiting />;
  const unit = sites.find((site) => site.siteId === siteId)?.unit.name ?? '';
  const start = emptyEntry({
    columnId: params.get('column') ?? '',
    source: { kind: 'original', name: unit, url: undefined },
  });
  return (
    <WritingScreen
      key={`${siteId}/${articleId}/${round}`}
      siteId={siteId}
      article={read?.article}
      entry={read?.article ? entryOf(read.article) : start}
      reload={again}
    />
  );
};
