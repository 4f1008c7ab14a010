import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { draftParts, draftPrefix } from '#desk/lib/drafts/draft-key.ts';
import { dropDraft, type KeptDraft, keptDrafts } from '#desk/lib/drafts/draft-store.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { type ArticleAnswer, differing, type Entry, entryOf } from '../saving/entry.ts';
import type { Writing } from './use-writing.ts';
import { writingWords } from './writing-words.ts';

/**
 * The text this device kept of an article (or of one that was never saved), when it says something the server does not have;
 * the one asked for, where one is.
 */
const useKept = (siteId: string, article: ArticleAnswer | undefined, own: () => string) => {
  const asked = useSearchParams()[0].get('kept');
  const { accountId } = useSession();
  const [kept, setKept] = useState<KeptDraft<Entry>>();
  const prefix = draftPrefix(accountId, siteId) + (article?.articleId ?? 'new-');
  useEffect(() => {
    let gone = false;
    void keptDrafts<Entry>(prefix).then((drafts) => {
      const tells = ({ entry }: KeptDraft<Entry>): boolean => !article || differing(entry, entryOf(article)).length > 0;
      // Saved in the last moment of a page that could not clear it away any more.
      for (const draft of drafts) if (draft.key === prefix && !tells(draft)) void dropDraft(draft.key);
      const found = drafts.find(
        (draft) => (asked ? draft.key === asked : article ? draft.key === prefix : draft.key !== own()) && tells(draft),
      );
      if (!gone) setKept(found);
    });
    return () => {
      gone = true;
    };
    // Looked for when the text is opened or another is asked for: what is kept later is of this very screen.
  }, [prefix, asked]);
  return [kept, () => setKept(undefined)] as const;
};

/** Offers back what a closed tab, a lost network or an ended session left on this device. */
export const KeptText = ({
  writing,
  onCompare,
}: {
  readonly writing: Writing;
  readonly onCompare: (mine: Entry) => void;
}): ReactNode => {
  const say = useWords(writingWords);
  const { siteId, article } = writing;
  const [opened] = useState(article);
  const [kept, forget] = useKept(siteId, opened, writing.draftKey);
  if (!kept) return null;
  const restore = (): void => {
    if (kept.key !== writing.draftKey()) void dropDraft(kept.key);
    writing.replace(kept.entry);
    forget();
  };
  const compare = (): void => {
    onCompare(kept.entry);
    forget();
  };
  const drop = (): void => {
    void dropDraft(kept.key);
    forget();
  };
  // Written on an older version: restoring it blindly would write over what came later.
  const older = opened !== undefined && (kept.version !== opened.version || draftParts(kept.key)?.isCopy);
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={say('kept')}
      description={`${kept.title ? `《${kept.title}》 ` : ''}${say('keptAbout', { at: timeText(kept.at) })}`}
      action={
        <span className="alert-acts">
          {opened ? (
            <Button size="small" type={older ? 'primary' : 'default'} onClick={compare}>
              {say('compareKept')}
            </Button>
          ) : null}
          {older ? null : (
            <Button size="small" type="primary" onClick={restore}>
              {say('restoreKept')}
            </Button>
          )}
          <Button size="small" onClick={drop}>
            {say('dropKept')}
          </Button>
        </span>
      }
    />
  );
};
