import { useCallback, useEffect, useRef, useState } from 'react';
import { addressOf, call, isProblem } from '#desk/lib/api/call.ts';
import { lockArticleEndpoint, unlockArticleEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import { holderOf } from '../saving/saver.ts';

export type EditLock =
  | { readonly state: 'none' | 'asking' | 'held' }
  /** Somebody else has it; `lost` when it was mine before. */
  | { readonly state: 'theirs'; readonly name: string; readonly lost: boolean };

const renewEvery = 120_000;

/** Holds the edit lock of an article while `wanted`, renews it, and gives it back on leaving. */
export const useEditLock = (
  siteId: string,
  articleId: string | undefined,
  wanted: boolean,
): {
  readonly lock: EditLock;
  readonly take: (takeOver: boolean) => Promise<boolean>;
  /** Somebody else turned out to have it. */
  readonly lose: (name: string) => void;
} => {
  const [lock, setLock] = useState<EditLock>({ state: 'none' });
  const held = useRef(false);
  const lose = useCallback((name: string): void => {
    setLock({ state: 'theirs', name, lost: held.current });
    held.current = false;
  }, []);
  const take = useCallback(
    async (takeOver: boolean): Promise<boolean> => {
      if (articleId === undefined) return false;
      try {
        await call(lockArticleEndpoint, { params: { siteId, articleId }, body: { takeOver } });
        held.current = true;
        setLock({ state: 'held' });
        return true;
      } catch (error) {
        if (isProblem(error, 'article-locked')) lose(holderOf(error).name);
        // Without a network the lock is asked for again with the next renewal; saving asks the server in any case.
        return false;
      }
    },
    [siteId, articleId, lose],
  );
  useEffect(() => {
    if (!wanted || articleId === undefined) return undefined;
    setLock((known) => (known.state === 'none' ? { state: 'asking' } : known));
    void take(false);
    const timer = setInterval(() => void take(false), renewEvery);
    const params = { siteId, articleId };
    const leave = (): void => {
      if (held.current)
        void fetch(addressOf(unlockArticleEndpoint, { params }), { method: 'DELETE', keepalive: true }).catch(
          () => undefined,
        );
      held.current = false;
    };
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [siteId, articleId, wanted, take]);
  return { lock, take, lose };
};
