import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { submissionWords } from '../submission-words.ts';

type Source = { readonly title: string; readonly body: string; readonly address: string | null };

/** The text sent, in a frame of its own that runs nothing. */
export const SourceText = ({ source }: { readonly source: Source | null }): ReactNode => {
  const say = useWords(submissionWords);
  return (
    <section className="panel">
      <h2>{say('source')}</h2>
      {source ? (
        <>
          <iframe
            className="source-text"
            title={source.title}
            sandbox=""
            srcDoc={`<!doctype html><meta charset="utf-8"><title>${source.title.replace(/[<&]/g, '')}</title><h3>${source.title.replace(/[<&]/g, '')}</h3>${source.body}`}
          />
          {source.address ? (
            <a href={source.address} target="_blank" rel="noreferrer">
              {say('openSource')}
            </a>
          ) : null}
        </>
      ) : (
        <p className="empty">{say('sourceGone')}</p>
      )}
    </section>
  );
};
