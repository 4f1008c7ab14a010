import { App, Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Mark } from '#desk/components/mark.tsx';
import { Moment } from '#desk/components/moment.tsx';
import { SiteName } from '#desk/components/site-name.tsx';
import { draftParts, draftsOf } from '#desk/lib/drafts/draft-key.ts';
import { dropDraft, type KeptDraft, keptDrafts } from '#desk/lib/drafts/draft-store.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { listWords } from './list-words.ts';

/** All that this device kept of the person's texts, on any site: opened, compared there, or discarded. */
export const KeptTexts = (): ReactNode => {
  const say = useWords(listWords);
  const { accountId } = useSession();
  const { modal } = App.useApp();
  const [drafts, setDrafts] = useState<readonly KeptDraft<unknown>[]>([]);
  useEffect(() => {
    let gone = false;
    void keptDrafts(draftsOf(accountId)).then((found) => gone || setDrafts(found));
    return () => {
      gone = true;
    };
  }, [accountId]);
  if (drafts.length === 0) return null;
  const discard = ({ key, title }: KeptDraft<unknown>): void =>
    void modal.confirm({
      title: say('discardKept', { title: title || say('untitled') }),
      content: say('discardAbout'),
      okText: say('discard'),
      okButtonProps: { danger: true },
      cancelText: say('cancel'),
      onOk: async () => {
        await dropDraft(key);
        setDrafts((before) => before.filter((draft) => draft.key !== key));
      },
    });
  return (
    <section className="panel" aria-labelledby="kept-texts">
      <h2 id="kept-texts">{say('keptTexts')}</h2>
      <p className="quiet small">{say('keptTextsAbout')}</p>
      <ul className="rows article-rows">
        {drafts.map((draft) => {
          const { siteId, articleId, isCopy } = draftParts(draft.key);
          return (
            <li key={draft.key}>
              <div className="row-title">
                <Link to={`/articles/${siteId}/${articleId ?? 'new'}?kept=${encodeURIComponent(draft.key)}`}>
                  {draft.title || say('untitled')}
                </Link>
                <div className="quiet small">
                  <SiteName siteId={siteId} />
                </div>
              </div>
              <span className="states">
                <Mark tone={isCopy ? 'quiet' : 'warning'}>
                  {say(isCopy ? 'keptCopy' : articleId ? 'keptChange' : 'keptNew')}
                </Mark>
              </span>
              <span className="quiet when">
                {say('changed')} <Moment at={draft.at} />
              </span>
              <Button size="small" onClick={() => discard(draft)}>
                {say('discard')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
