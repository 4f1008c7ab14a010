import { Alert, App, Button, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { BothSides } from '#desk/components/kept/both-sides.tsx';
import { KeptNotice } from '#desk/components/kept/kept-notice.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert, useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { call } from '#desk/lib/api/call.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { blocksImpactEndpoint } from '#shared/schemas/http/sites/page-blocks-endpoints.ts';
import { blockKinds, keyed, linesOfBlocks, newBlock, toBody } from '../block/block-data.ts';
import { lacksOf } from '../block/block-lacks.ts';
import { BlockList } from '../block/block-list.tsx';
import { blockWords } from '../block-words.ts';
import { BlocksPreview } from './blocks-preview.tsx';
import { startsFor } from './page-starts.ts';
import { type ChosenPage, useBlockPage } from './use-block-page.ts';
import { useEditedBlocks } from './use-edited-blocks.ts';
import { useSaveBlocks } from './use-save-blocks.ts';

/** The blocks of one page under edit beside the page with live data. `start` names what a page just made begins with. */
export const BlockEditor = ({
  siteId,
  page,
  start,
  onStarted,
  children,
}: {
  readonly siteId: string;
  readonly page: ChosenPage;
  readonly start: string | undefined;
  readonly onStarted: () => void;
  /** What chooses the page. */
  readonly children: ReactNode;
}): ReactNode => {
  const say = useWords(blockWords);
  const problem = useProblemText();
  const { sites } = useSites();
  const { modal, message } = App.useApp();
  const [open, setOpen] = useState<string>();
  const site = sites.find((one) => one.siteId === siteId);
  const saved = useBlockPage(siteId, page);
  const inMyLanguage = useBilingual();
  const pageName = saved.column ? inMyLanguage(saved.column.name) : '';
  const edited = useEditedBlocks(
    `${siteId} ${JSON.stringify(page)}`,
    [say('title'), site ? inMyLanguage(site.name) : siteId, pageName].filter(Boolean).join(' · '),
    saved,
  );
  const { blocks, kept } = edited;
  const { dirty: mine, newer, base, holding } = kept;
  const sending = useSaveBlocks(siteId, page, kept);
  const lacks = lacksOf(blocks);
  const complete = blocks.filter(({ key }) => lacks.every((lack) => lack.key !== key));
  const starts = startsFor(
    page.kind === 'home'
      ? {
          home: true,
          kind: site?.kind ?? '',
          name: site?.name[page.lang] ?? '',
          description: site?.description[page.lang] ?? '',
          columns: saved.columns.filter(({ lang }) => lang === page.lang),
        }
      : { home: false, columnId: page.columnId, columns: saved.columns },
  );
  const begin = (id: string): void => {
    const chosen = starts.find((one) => one.id === id);
    if (!chosen) return;
    const next = keyed(chosen.blocks);
    edited.set(next);
    setOpen(next[0]?.key);
  };
  const isEmpty = saved.isKnown && !mine && saved.blocks.length === 0;
  useEffect(() => {
    if (start === undefined || !isEmpty) return;
    begin(start);
    onStarted();
  });
  const sure = (title: string, content: string): Promise<boolean> =>
    Promise.resolve(modal.confirm({ title, content, okText: title, cancelText: say('cancel') }));
  const add = (kind: string | null): void => {
    const known = blockKinds.find((one) => one === kind);
    if (!known) return;
    const first = page.kind === 'column' ? page.columnId : saved.columns[0]?.columnId;
    const [made] = keyed([newBlock(known, first)]);
    if (made) edited.set([...blocks, made]);
    setOpen(made?.key);
  };
  const keep = async (): Promise<void> => {
    if (!mine) return;
    const body = toBody(blocks);
    try {
      const { pages } = await call(blocksImpactEndpoint, { params: { siteId }, body: { page, blocks: body } });
      if (!(await sure(say('save'), say('saveAsk', { pages })))) return;
    } catch (error) {
      void message.error(problem(error));
      return;
    }
    sending.save({
      blocks: body,
      version: base.version,
      onSaved: () => void message.success(say('saved')),
    });
  };
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        <>
          <Button disabled={!edited.canUndo} onClick={edited.undo}>
            {say('undo')}
          </Button>
          <Button disabled={!edited.canRedo} onClick={edited.redo}>
            {say('redo')}
          </Button>
          <Button
            type="primary"
            disabled={!mine || newer !== undefined || lacks.length > 0}
            loading={sending.isSaving}
            onClick={() => void keep()}
          >
            {say('save')}
          </Button>
        </>
      }
    >
      {children}
      <KeptNotice kept={kept} />
      <ProblemAlert error={saved.error ?? sending.error} again={sending.again} />
      {newer ? (
        <BothSides
          sides={{
            before: { blocks: toBody(base.value) },
            mine: { blocks: toBody(blocks) },
            theirs: { blocks: toBody(newer.value) },
          }}
          fields={[{ path: ['blocks'], label: say('title'), text: (all) => linesOfBlocks(all, (kind) => say(kind)) }]}
          onSettle={(chosen) => holding.settle(chosen.length > 0 ? blocks : newer.value)}
        />
      ) : null}
      {saved.isPending ? <Waiting /> : null}
      {saved.isKnown ? (
        <div className="blocks-desk">
          <div className="blocks-list">
            {blocks.length === 0 ? (
              <div className="panel">
                <p>{say(page.kind === 'home' ? 'noneHome' : 'noneColumn')}</p>
                <div className="block-starts">
                  {starts.map(({ id }) => (
                    <Button key={id} onClick={() => begin(id)}>
                      {say(id)}
                    </Button>
                  ))}
                </div>
              </div>
            ) : null}
            {mine && lacks.length > 0 ? (
              <Alert type="warning" showIcon role="status" title={say('lacks', { count: lacks.length })} />
            ) : null}
            <BlockList
              siteId={siteId}
              blocks={blocks}
              lacks={mine ? lacks : []}
              open={open}
              onOpen={setOpen}
              onChange={edited.set}
            />
            <div className="block-adds">
              <Select<string | null>
                aria-label={say('add')}
                placeholder={say('add')}
                value={null}
                listHeight={480}
                onChange={add}
                options={blockKinds.map((value) => ({ value, label: say(value) }))}
              />
              {mine ? (
                <Button
                  onClick={() =>
                    void sure(say('discard'), say('discardAsk')).then((yes) => (yes ? holding.discard() : undefined))
                  }
                >
                  {say('discard')}
                </Button>
              ) : null}
              {blocks.length > 0 ? (
                <Button
                  danger
                  onClick={() =>
                    void sure(say('backToTheme'), say('backAsk')).then((yes) => (yes ? edited.set([]) : undefined))
                  }
                >
                  {say('backToTheme')}
                </Button>
              ) : null}
            </div>
          </div>
          <div className="blocks-preview">
            <BlocksPreview siteId={siteId} page={page} blocks={complete} chosen={open} onChoose={setOpen} />
          </div>
        </div>
      ) : null}
    </Page>
  );
};
