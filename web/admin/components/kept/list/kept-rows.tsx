import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { Link } from 'react-router';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { SiteName } from '#desk/components/site/site-name.tsx';
import { draftParts } from '#desk/lib/drafts/draft-key.ts';
import { dropDraft, type KeptDraft, keepDraft } from '#desk/lib/drafts/draft-store.ts';
import { draftPath } from '#desk/lib/drafts/use-kept-drafts.ts';
import { useWords } from '#desk/lib/words/words.ts';
import '../kept.css';

// For the few who look inside: behind the first load.
const KeptWords = lazy(() => import('./kept-words.tsx').then((module) => ({ default: module.KeptWords })));

const words = {
  title: ['本机留有未保存的内容', 'Not saved yet, kept on this device'],
  about: [
    '还没有存到服务器的填写内容，以及冲突时您这一方的文本。打开后接着做；所涉内容已被删除的，可查看并复制；别人在这台电脑上登录时看不到。',
    'What the server does not have yet, and your side of conflicts. Open one to go on; look inside to copy it where its subject is gone. Nobody else who signs in here sees it.',
  ],
  untitled: ['未命名', 'Untitled'],
  copy: ['冲突时的副本', 'Copy from a conflict'],
  change: ['未保存的修改', 'Unsaved change'],
  fresh: ['未保存的新稿', 'Unsaved new article'],
  form: ['未保存的填写', 'Unsaved entry'],
  at: ['填写于', 'Entered'],
  look: ['查看内容', 'Look inside'],
  discard: ['放弃', 'Discard'],
  dropped: ['已放弃“{{title}}”', '“{{title}}” is discarded'],
  undo: ['撤销', 'Undo'],
} as const;

type Draft = KeptDraft<unknown>;

const Row = ({ draft, onDiscard }: { readonly draft: Draft; readonly onDiscard: () => void }): ReactNode => {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const text = draftParts(draft.key);
  const kind = !text ? 'form' : text.isCopy ? 'copy' : text.articleId ? 'change' : 'fresh';
  return (
    <li>
      <div className="row-title">
        <Link to={draftPath(draft)}>{draft.title || say('untitled')}</Link>
        {text ? (
          <div className="quiet small">
            <SiteName siteId={text.siteId} />
          </div>
        ) : null}
      </div>
      <Mark tone={kind === 'copy' ? 'quiet' : 'warning'}>{say(kind)}</Mark>
      <span className="quiet">
        {say('at')} <Moment at={draft.at} />
      </span>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('look')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <KeptWords draft={draft} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
      <Button size="small" onClick={onDiscard}>
        {say('discard')}
      </Button>
    </li>
  );
};

/** What this device keeps of a person: gone on with, or discarded and had back. */
export const KeptRows = ({ drafts }: { readonly drafts: readonly Draft[] }): ReactNode => {
  const say = useWords(words);
  const id = useId();
  const [dropped, setDropped] = useState<readonly Draft[]>([]);
  if (drafts.length === 0 && dropped.length === 0) return null;
  const discard = (draft: Draft): void => {
    setDropped((before) => [draft, ...before]);
    void dropDraft(draft.key);
  };
  const undo = (draft: Draft): void => {
    setDropped((before) => before.filter(({ key }) => key !== draft.key));
    void keepDraft(draft);
  };
  return (
    <section className="panel kept-rows" aria-labelledby={id}>
      <h2 id={id}>{say('title')}</h2>
      <p className="quiet small">{say('about')}</p>
      <ul className="rows">
        {drafts.map((draft) => (
          <Row key={draft.key} draft={draft} onDiscard={() => discard(draft)} />
        ))}
        {dropped.map((draft) => (
          <li key={`dropped ${draft.key}`} role="status">
            <span className="row-title quiet">{say('dropped', { title: draft.title || say('untitled') })}</span>
            <Button size="small" onClick={() => undo(draft)}>
              {say('undo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
