import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { formKey } from '#desk/lib/drafts/draft-key.ts';
import { dropDraft, holdDraft, keepDraft, keptDrafts, type SaidEntry } from '#desk/lib/drafts/draft-store.ts';
import { Holding, type Holds, type KeptEntry, type Saved } from '#desk/lib/drafts/holding.ts';
import { useSession } from '#desk/lib/session/session.tsx';

/** What is being entered: which form, about what, and what the server has of it. */
export type KeptAsked<Value> = {
  /** Of the form; with `about` it names what is kept. A component stays with one: give it a `key` where that changes. */
  readonly name: string;
  readonly about?: string | undefined;
  /** What a list of kept entries calls it. */
  readonly title: string;
  readonly latest: Saved<Value>;
  readonly same?: (one: Value, other: Value) => boolean;
  /** What is entered as its writer reads it, where the value alone would say it in codes. */
  readonly said?: () => readonly SaidEntry[];
};

const settledMs = 60;

const sameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was entered, held until the server has it, in a closed tab and beside what somebody else saved. */
export type Kept<Value> = Holds<Value> & { readonly holding: Holding<Value> };

/** Holds what is entered under a name on this device. */
export const useHolding = <Value>({
  name,
  about = '',
  title,
  latest,
  same = sameText,
  said,
}: KeptAsked<Value>): Holding<Value> => {
  const { accountId } = useSession();
  const { pathname, search } = useLocation();
  const key = formKey(accountId, name, about);
  const told = useRef({ key, title, path: '', same, said });
  told.current = { key, title, path: `${pathname}${search}`, same, said };
  // What was chosen stands on the screen a moment after it was chosen.
  const settled = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly keep: () => void }>(undefined);
  const [holding] = useState(
    () =>
      new Holding<Value>(
        {
          keep: (entry) => {
            const { said: _, same: __, ...of } = told.current;
            const keep = (): void =>
              void keepDraft({
                ...of,
                entry,
                version: entry.base.version,
                said: told.current.said?.(),
                at: new Date().toISOString(),
              });
            keep();
            clearTimeout(settled.current?.timer);
            const again = (): void => {
              settled.current = undefined;
              keep();
            };
            if (told.current.said) settled.current = { timer: setTimeout(again, settledMs), keep: again };
          },
          forget: () => {
            clearTimeout(settled.current?.timer);
            settled.current = undefined;
            void dropDraft(told.current.key);
          },
          same: (one, other) => told.current.same(one, other),
          newKey: () => crypto.randomUUID(),
        },
        latest,
      ),
  );
  useEffect(() => {
    const keepNow = (): void => {
      clearTimeout(settled.current?.timer);
      settled.current?.keep();
    };
    window.addEventListener('pagehide', keepNow);
    return () => window.removeEventListener('pagehide', keepNow);
  }, []);
  useEffect(() => holding.meet(latest), [holding, latest]);
  useEffect(() => {
    let gone = false;
    void keptDrafts<KeptEntry<Value>>(key).then((drafts) => {
      const found = drafts.find((draft) => draft.key === key);
      if (found && !gone) holding.restore(found.entry, found.at);
    });
    const release = holdDraft(key);
    return () => {
      gone = true;
      release();
    };
  }, [holding, key]);
  return holding;
};

/** The same with what is entered in the hands of React: for what is no form of fields. */
export const useKept = <Value>(asked: KeptAsked<Value>): Kept<Value> => {
  const holding = useHolding(asked);
  const state = useSyncExternalStore(holding.follow, holding.state);
  return { ...state, holding };
};
