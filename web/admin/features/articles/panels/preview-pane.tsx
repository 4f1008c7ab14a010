import { type ReactNode, useEffect, useState } from 'react';
import { PreviewFrame } from '#desk/components/article/preview-frame.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { call } from '#desk/lib/api/call.ts';
import { useIsWide } from '#desk/lib/use-is-wide.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { previewArticleEndpoint } from '#shared/schemas/http/articles/preview-endpoints.ts';
import { type Entry, inputOf } from '../saving/entry.ts';
import { panelWords } from './panel-words.ts';

const rest = 700;

/** The page that what stands in the editor would become, beside it; follows what is typed. */
export const PreviewPane = ({
  siteId,
  articleId,
  entry,
}: {
  readonly siteId: string;
  readonly articleId: string | undefined;
  readonly entry: Entry;
}): ReactNode => {
  const say = useWords(panelWords);
  const isWide = useIsWide();
  const [html, setHtml] = useState<string>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const control = new AbortController();
    const make = async (): Promise<void> => {
      const shown = {
        ...entry,
        title: entry.title || '……',
        source: { ...entry.source, name: entry.source.name || '……' },
      };
      try {
        const page = await call(previewArticleEndpoint, {
          params: { siteId },
          query: { article: articleId },
          body: inputOf(shown),
          signal: control.signal,
        });
        setHtml(page.html);
        setError(undefined);
      } catch (failed) {
        if (!control.signal.aborted) setError(failed);
      }
    };
    const timer = setTimeout(() => void make(), html === undefined ? 0 : rest);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
    // Only what is typed asks for another page, not the page that came.
  }, [siteId, articleId, entry]);
  return (
    <>
      {error ? <ProblemAlert error={error} /> : null}
      {html === undefined && !error ? <p className="quiet">{say('making')}</p> : null}
      {html === undefined ? null : <PreviewFrame html={html} start={isWide ? 'desktop' : 'phone'} />}
    </>
  );
};
