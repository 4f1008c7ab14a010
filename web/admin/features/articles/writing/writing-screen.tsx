import { Button, Dropdown, Input, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '#desk/components/screen/page.tsx';
import { copyKey } from '#desk/lib/drafts/draft-key.ts';
import { keepDraft } from '#desk/lib/drafts/draft-store.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { actWords } from '../acts/act-words.ts';
import { type ActName, isPossible, offeredActs } from '../acts/article-acts.ts';
import { useSubmitting } from '../acts/use-submitting.tsx';
import { WordImport } from '../acts/word-import.tsx';
import { BodyEditor } from '../body/body-editor.tsx';
import { ChecksPanel } from '../panels/checks-panel.tsx';
import { HistoryPanel } from '../panels/history-panel.tsx';
import { PreviewPane } from '../panels/preview-pane.tsx';
import type { Finding } from '../panels/use-checks.ts';
import { PropertiesPanel } from '../properties/properties-panel.tsx';
import type { ArticleAnswer, Entry } from '../saving/entry.ts';
import { ConflictView } from './conflict-view.tsx';
import { KeptText } from './kept-text.tsx';
import { LockNotice, StateNotices } from './notices.tsx';
import { SavedState, StatusStrip } from './status-strip.tsx';
import { useEditLock } from './use-edit-lock.ts';
import { useWriting } from './use-writing.ts';
import { useWrong } from './use-wrong.ts';
import { writingWords } from './writing-words.ts';
import './writing.css';

type Side = 'properties' | 'checks' | 'history';

const settled = new Set(['inReview', 'approved', 'scheduled', 'deleted']);

/** The words of a finding, changed wherever they stand in the text and its short fields. */
const replaced = (entry: Entry, { found, suggestion = '', where }: Finding): Partial<Entry> =>
  where.part === 'body'
    ? { body: entry.body.replaceAll(found, suggestion) }
    : {
        title: entry.title.replaceAll(found, suggestion),
        subtitle: entry.subtitle?.replaceAll(found, suggestion),
        summary: entry.summary?.replaceAll(found, suggestion),
        keywords: entry.keywords.map((word) => word.replaceAll(found, suggestion)),
      };

/** One text: written, checked, looked at, submitted. `reload` reads it anew, e.g. after taking over. */
export const WritingScreen = ({
  siteId,
  article: first,
  entry: start,
  reload,
}: {
  readonly siteId: string;
  readonly article: ArticleAnswer | undefined;
  readonly entry: Entry;
  readonly reload: () => void;
}): ReactNode => {
  const say = useWords(writingWords);
  const sayAct = useWords(actWords);
  const navigate = useNavigate();
  const may = useMay();
  const [opened, setOpened] = useState(!settled.has(first?.working?.status ?? ''));
  const [isDeleted, setDeleted] = useState(first?.working?.status === 'deleted');
  const [createdId, setCreatedId] = useState(first?.articleId);
  const [act, setAct] = useState<ActName>();
  const [importing, setImporting] = useState(false);
  const [preview, setPreview] = useState(false);
  const [side, setSide] = useState<Side>('properties');
  const [compared, setCompared] = useState<{ readonly mine: Entry; readonly theirs: ArticleAnswer }>();
  const mayWrite = may('article.write', siteId);
  const wanted = mayWrite && opened && !isDeleted;
  const { lock, take, lose } = useEditLock(siteId, createdId, wanted);
  const writing = useWriting({
    siteId,
    article: first,
    entry: start,
    onCreated: ({ articleId }) => {
      setCreatedId(articleId);
      // The address names the text from now on; the screen stays as it is.
      window.history.replaceState(window.history.state, '', `/admin/articles/${siteId}/${articleId}`);
    },
    onLocked: lose,
  });
  const { entry, article, save, set } = writing;
  const inConflict = save.state.phase === 'conflict' ? { mine: entry, theirs: save.state.theirs } : compared;
  const fixes = {
    onReplace: (finding: Finding): void => writing.replace({ ...writing.now(), ...replaced(writing.now(), finding) }),
    onRemoveFile: (name: string): void =>
      set({ attachments: writing.now().attachments.filter((file) => file.fileName !== name) }),
  };
  const submitting = useSubmitting(writing, fixes);
  const free = createdId === undefined || lock.state === 'held';
  // While a mask or a submission is under way nothing is typed that its answer would write over.
  const editable = wanted && free && !inConflict && !submitting.busy;
  const { wrong } = useWrong(save.state);
  const takeLock = async (takeOver: boolean): Promise<void> => {
    if (await take(takeOver)) reload();
  };
  const followAct = (after: ArticleAnswer): void => {
    setDeleted(after.working?.status === 'deleted');
    if (act === 'recover') setOpened(true);
    writing.follow(after);
  };
  const settle = async (text: Entry, theirs: ArticleAnswer): Promise<void> => {
    // A copy of what was mine, beside the text: choosing theirs must not lose it.
    const { mine } = inConflict ?? { mine: text };
    const at = new Date().toISOString();
    await keepDraft({
      key: copyKey(writing.draftKey(), at),
      entry: mine,
      version: theirs.version,
      title: mine.title,
      at,
    });
    setCompared(undefined);
    await writing.settle(text, theirs);
  };
  const acts = article ? offeredActs(article, (action) => may(action, siteId)) : [];
  const maySubmit = may('article.submit', siteId) && (!article || isPossible(article, 'submit'));
  const mayPublish = acts.includes('publish');
  const more = acts.filter((name) => name !== 'publish' && name !== 'recover');
  const menu = [
    ...(editable ? [{ key: 'import', label: say('importWord') }] : []),
    ...more.map((key) => ({ key, label: sayAct(key), danger: ['takedown', 'discard', 'delete'].includes(key) })),
  ];
  const approved = ['approved', 'scheduled'].includes(article?.working?.status ?? '');
  const properties = {
    siteId,
    articleId: createdId,
    entry,
    set,
    wrong,
    disabled: !editable,
    live: article?.live,
    approved,
  };
  return (
    <Page
      title={first || createdId ? say(editable ? 'edit' : 'read') : say('newArticle')}
      about={<SavedState writing={writing} />}
      acts={
        <>
          <Button onClick={() => void navigate('/articles')}>{say('back')}</Button>
          <Button aria-pressed={preview} onClick={() => setPreview(!preview)}>
            {say(preview ? 'closePreview' : 'preview')}
          </Button>
          {menu.length > 0 ? (
            <Dropdown
              trigger={['click']}
              menu={{
                items: menu,
                onClick: ({ key }) => (key === 'import' ? setImporting(true) : setAct(key as ActName)),
              }}
            >
              <Button aria-haspopup="menu">{say('more')}</Button>
            </Dropdown>
          ) : null}
          {mayWrite && !opened && !isDeleted ? (
            <Button onClick={() => setOpened(true)}>{say('startEditing')}</Button>
          ) : null}
          {acts.includes('recover') ? (
            <Button type="primary" onClick={() => setAct('recover')}>
              {sayAct('recover')}
            </Button>
          ) : null}
          {mayPublish ? (
            <Button type="primary" onClick={() => setAct('publish')}>
              {say('publish')}
            </Button>
          ) : null}
          {maySubmit ? (
            <Button
              type="primary"
              disabled={!editable && !submitting.busy}
              loading={submitting.busy}
              onClick={() => void submitting.submit()}
            >
              {say('submit')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="notices">
        <LockNotice lock={lock} onTake={(takeOver) => void takeLock(takeOver)} />
        <KeptText
          writing={writing}
          onCompare={(mine) => (article ? setCompared({ mine, theirs: article }) : undefined)}
        />
        <StateNotices writing={writing} onDecided={writing.follow} />
      </div>
      {article ? <StatusStrip siteId={siteId} article={article} /> : null}
      {inConflict ? (
        <ConflictView
          mine={inConflict.mine}
          theirs={inConflict.theirs}
          onSettle={(text) => void settle(text, inConflict.theirs)}
        />
      ) : null}
      <div className={preview ? 'writing with-preview' : 'writing'} hidden={inConflict !== undefined}>
        <div className="writing-main">
          <label className="visually-hidden" htmlFor="field-title">
            {say('title')}
          </label>
          <Input.TextArea
            id="field-title"
            className="title-entry"
            autoSize
            maxLength={200}
            readOnly={!editable}
            placeholder={say('titleHelp')}
            value={entry.title}
            onChange={({ target }) => set({ title: target.value.replace(/\n/g, ' ') })}
          />
          {wrong.get('title') ? <p className="field-error">{wrong.get('title')}</p> : null}
          <Input
            aria-label={say('subtitle')}
            className="subtitle-entry"
            maxLength={200}
            readOnly={!editable}
            placeholder={say('subtitle')}
            value={entry.subtitle ?? ''}
            onChange={({ target }) => set({ subtitle: target.value || undefined })}
          />
          <BodyEditor
            siteId={siteId}
            html={entry.body}
            stamp={writing.stamp}
            editable={editable}
            onChange={(body) => set({ body })}
            onFlush={writing.onFlushBody}
          />
        </div>
        <aside className="writing-side" aria-label={say(preview ? 'preview' : 'properties')}>
          {preview ? (
            entry.columnId ? (
              <PreviewPane siteId={siteId} articleId={createdId} entry={entry} />
            ) : (
              <p className="quiet">{say('previewNeeds')}</p>
            )
          ) : (
            <Segmented<Side>
              block
              value={side}
              onChange={setSide}
              options={(['properties', 'checks', ...(article ? (['history'] as const) : [])] as const).map((value) => ({
                value,
                label: say(value),
              }))}
            />
          )}
          <div hidden={preview || side !== 'properties'}>
            <PropertiesPanel of={properties} now={writing.now} indexNumber={article?.indexNumber ?? null} />
          </div>
          {side === 'checks' && !preview ? (
            <ChecksPanel
              siteId={siteId}
              article={article}
              entry={entry}
              fixes={{
                ...fixes,
                disabled: !editable || submitting.busy,
                onMask: (findings) => void submitting.mask(findings),
              }}
            />
          ) : null}
          {side === 'history' && !preview && article ? (
            <HistoryPanel
              siteId={siteId}
              article={article}
              mayRestore={editable}
              before={writing.flush}
              onRestored={writing.adopt}
            />
          ) : null}
        </aside>
      </div>
      {act && createdId ? (
        <ActDialog
          siteId={siteId}
          articleId={createdId}
          title={entry.title}
          act={act}
          before={writing.flush}
          onDone={followAct}
          onClose={() => setAct(undefined)}
        />
      ) : null}
      {importing ? (
        <WordImport
          siteId={siteId}
          entry={entry}
          onRead={(change) => writing.replace({ ...writing.now(), ...change })}
          onClose={() => setImporting(false)}
        />
      ) : null}
      {submitting.dialog}
    </Page>
  );
};
