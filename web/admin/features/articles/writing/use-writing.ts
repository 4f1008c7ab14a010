import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '#desk/lib/api/call.ts';
import { draftPrefix } from '#desk/lib/drafts/draft-key.ts';
import { dropDraft, keepDraft } from '#desk/lib/drafts/draft-store.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import {
  createArticleEndpoint,
  getArticleEndpoint,
  listArticlesEndpoint,
  saveArticleEndpoint,
} from '#shared/schemas/http/articles/article-endpoints.ts';
import { type ArticleAnswer, type Entry, entryOf, inputOf } from '../saving/entry.ts';
import { Saver, type SaveState } from '../saving/saver.ts';

type Start = {
  readonly siteId: string;
  readonly article: ArticleAnswer | undefined;
  readonly entry: Entry;
  /** The server has it now under its own id. */
  readonly onCreated: (article: ArticleAnswer) => void;
  readonly onLocked: (name: string) => void;
};

/** One text in hand: what stands in the editor, how it stands to the server, and the acts that change it from outside. */
export const useWriting = ({ siteId, article: first, entry: start, onCreated, onLocked }: Start) => {
  const { accountId } = useSession();
  const client = useQueryClient();
  const prefix = draftPrefix(accountId, siteId);
  const [entry, setEntry] = useState(start);
  const [stamp, setStamp] = useState(0);
  const [article, setArticle] = useState(first);
  const [save, setSave] = useState<{ readonly state: SaveState; readonly at: number | undefined }>({
    state: { phase: 'clean' },
    at: undefined,
  });
  const now = useRef(start);
  const key = useRef(`${prefix}${first?.articleId ?? `new-${crypto.randomUUID()}`}`);
  const told = useRef({ onCreated, onLocked });
  told.current = { onCreated, onLocked };
  const flushBody = useRef<() => void>(() => undefined);

  const makeSaver = (): Saver =>
    new Saver(
      {
        create: async (text, idempotencyKey) => {
          const made = await call(createArticleEndpoint, { params: { siteId }, body: inputOf(text), idempotencyKey });
          void dropDraft(key.current);
          key.current = `${prefix}${made.articleId}`;
          told.current.onCreated(made);
          return made;
        },
        put: (articleId, text, ifMatch) =>
          call(saveArticleEndpoint, { params: { siteId, articleId }, body: inputOf(text), ifMatch }),
        read: (articleId) => call(getArticleEndpoint, { params: { siteId, articleId } }),
        keep: (text, version) =>
          keepDraft({
            key: key.current,
            entry: text,
            version,
            title: text.title,
            at: new Date().toISOString(),
          }),
        forget: () => void dropDraft(key.current),
        onState: (state, at) => {
          setSave({ state, at });
          if (state.phase === 'locked') told.current.onLocked(state.name);
        },
        onSaved: setArticle,
        newKey: () => crypto.randomUUID(),
        now: Date.now,
      },
      start,
      first,
    );
  const kept = useRef<Saver>(undefined);
  kept.current ??= makeSaver();
  const saver = kept.current;

  useEffect(() => {
    const hide = (): void => {
      flushBody.current();
      if (document.visibilityState === 'hidden') void saver.flush();
    };
    const online = (): void => {
      flushBody.current();
      void saver.flush();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('online', online);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('online', online);
      flushBody.current();
      void saver.flush().then(() => {
        saver.stop();
        return client.invalidateQueries({ queryKey: [listArticlesEndpoint.id] });
      });
    };
  }, [saver, client]);

  const show = (text: Entry): void => {
    now.current = text;
    setEntry(text);
    setStamp((before) => before + 1);
  };
  return {
    siteId,
    entry,
    stamp,
    article,
    save,
    saver,
    draftKey: (): string => key.current,
    /** The text as it stands this moment, for what ends later than it began. */
    now: (): Entry => now.current,
    /** The person changed something. */
    set: (change: Partial<Entry>): void => {
      now.current = { ...now.current, ...change };
      setEntry(now.current);
      saver.change(now.current);
    },
    /** Another text takes the place of what stands there, to be saved like anything typed. */
    replace: (text: Entry): void => {
      show(text);
      saver.change(text);
    },
    /** The server changed the article by an act; the editor shows what it has now. */
    adopt: (answer: ArticleAnswer): void => {
      setArticle(answer);
      saver.adopt(answer);
      show(entryOf(answer));
    },
    /** The same after an act that does not touch the text: what is not saved yet stays in the editor. */
    follow: (answer: ArticleAnswer): void => {
      setArticle(answer);
      if (saver.pending) saver.follow(answer);
      else {
        saver.adopt(answer);
        show(entryOf(answer));
      }
    },
    /** Both texts of a conflict were settled into one. */
    settle: (text: Entry, theirs: ArticleAnswer): Promise<boolean> => {
      show(text);
      return saver.settle(text, theirs);
    },
    onFlushBody: (flush: () => void): void => {
      flushBody.current = flush;
    },
    /** Saves what was typed up to now; whether the server has it all. */
    flush: (): Promise<boolean> => {
      flushBody.current();
      return saver.flush();
    },
  };
};

export type Writing = ReturnType<typeof useWriting>;
