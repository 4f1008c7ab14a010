import { type ReactNode, useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { KeptRows } from '#desk/components/kept/list/kept-rows.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { call } from '#desk/lib/api/call.ts';
import { draftParts } from '#desk/lib/drafts/draft-key.ts';
import { useKeptDrafts } from '#desk/lib/drafts/use-kept-drafts.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { getArticleEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { type ArticleAnswer, emptyEntry, entryOf } from '../saving/entry.ts';
import { WritingScreen } from './writing-screen.tsx';
import { writingWords } from './writing-words.ts';

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

/** What this device keeps of a text that cannot be opened any more: deleted, moved with its site, or no longer the person's. */
const Unopened = ({
  siteId,
  articleId,
  error,
  again,
}: {
  readonly siteId: string;
  readonly articleId: string;
  readonly error: unknown;
  readonly again: () => void;
}): ReactNode => {
  const say = useWords(writingWords);
  const drafts = useKeptDrafts().filter(({ key }) => {
    const text = draftParts(key);
    // Copies stand on every screen of theirs.
    return text?.siteId === siteId && text.articleId === articleId && !text.isCopy;
  });
  return (
    <Page title={say('read')}>
      <ProblemAlert error={error} again={again} />
      <KeptRows drafts={drafts} />
    </Page>
  );
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
  if (read?.error) return <Unopened siteId={siteId} articleId={articleId} error={read.error} again={again} />;
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
