import { useEffect, useState } from 'react';
import { useSession } from '#desk/lib/session/session.tsx';
import { draftParts, draftsOf } from './draft-key.ts';
import { isHeld, type KeptDraft, keptDrafts, onDrafts } from './draft-store.ts';

/** Address below `/admin` where a draft is gone on with. */
export const draftPath = ({ key, path }: KeptDraft<unknown>): string => {
  const text = draftParts(key);
  if (!text) return path ?? '/work';
  return `/articles/${text.siteId}/${text.articleId ?? 'new'}?kept=${encodeURIComponent(key)}`;
};

/** What this device keeps for whoever is signed in and no open form shows, latest first. */
export const useKeptDrafts = (): readonly KeptDraft<unknown>[] => {
  const { accountId } = useSession();
  const [drafts, setDrafts] = useState<readonly KeptDraft<unknown>[]>([]);
  useEffect(() => {
    let gone = false;
    const read = (): void =>
      void keptDrafts(draftsOf(accountId)).then((found) => {
        if (!gone) setDrafts(found.filter(({ key }) => !isHeld(key)));
      });
    read();
    const leave = onDrafts(read);
    return () => {
      gone = true;
      leave();
    };
  }, [accountId]);
  return drafts;
};
