import { App, Button, Space } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { z } from 'zod';
import { PreviewFrame } from '#desk/components/article/preview-frame.tsx';
import { SourceEditor } from '#desk/components/entry/source-editor.tsx';
import { BothSides } from '#desk/components/kept/both-sides.tsx';
import { KeptNotice } from '#desk/components/kept/kept-notice.tsx';
import { useKept } from '#desk/components/kept/use-kept.ts';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { call } from '#desk/lib/api/call.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  getTemplateEndpoint,
  listTemplatesEndpoint,
  previewTemplateEndpoint,
  previewTemplateImpactEndpoint,
  saveTemplateEndpoint,
} from '#shared/schemas/http/sites/template-endpoints.ts';
import { differingLines } from './differing-lines.ts';
import { liquidCompletion, namesIn } from './liquid-words.ts';
import { PagePicker } from './page-picker.tsx';
import { TemplateVersions } from './template-versions.tsx';
import { templateWords } from './template-words.ts';

type Props = {
  readonly siteId: string;
  readonly theme: string;
  readonly name: string;
  /** Whether the theme has this template already; else it starts from the base theme's. */
  readonly isOwn: boolean;
  readonly base: readonly { readonly name: string; readonly source: string }[];
};

type Stored = z.output<typeof getTemplateEndpoint.answer>;

const paramsOf = ({ siteId, theme, name }: Props) => ({ siteId, theme, name: name.replaceAll('/', '~') });

const Editor = ({ saved, ...props }: Props & { readonly saved: Stored | undefined }): ReactNode => {
  const { siteId, theme, name, isOwn, base } = props;
  const say = useWords(templateWords);
  const { modal, message } = App.useApp();
  const { nameOf } = useSites();
  const params = paramsOf(props);
  const stored = saved?.source ?? base.find((one) => one.name === name)?.source ?? '';
  const kept = useKept<string>({
    name: 'template',
    about: `${siteId}/${theme}/${name}`,
    title: `${say('title')} · ${nameOf(siteId)} · ${theme} · ${name}`,
    latest: { version: saved?.version ?? 0, value: stored },
  });
  const { mine: source, newer, dirty, holding } = kept;
  const save = useKeptAct(kept, saveTemplateEndpoint, [listTemplatesEndpoint, getTemplateEndpoint]);
  const preview = useAct(previewTemplateEndpoint);
  const [page, setPage] = useState('index.html');
  const complete = useMemo(
    () =>
      liquidCompletion(
        namesIn(base.map(({ source }) => source)),
        base.map((one) => one.name),
      ),
    [base],
  );
  const keep = async (): Promise<void> => {
    const { pages } = await call(previewTemplateImpactEndpoint, { params: { siteId }, body: { theme } });
    const sure = await modal.confirm({
      title: say('save'),
      content: pages > 0 ? say('saveAsk', { pages }) : say('notShown'),
      okText: say('save'),
      cancelText: say('cancel'),
    });
    if (!sure) return;
    save.mutate(
      { params, body: { source }, ifMatch: kept.base.version },
      { onSuccess: () => void message.success(say('saved', { pages })) },
    );
  };
  const look = (): void => preview.mutate({ params: { siteId }, body: { theme, name, source, page } });
  return (
    <div>
      <section className="panel">
        <h2>
          {name}{' '}
          <span className="quiet small">
            {saved ? say('savedAt', { name: saved.savedBy.name, at: timeText(saved.savedAt) }) : say('base')}
            {dirty ? ` · ${say('unsaved')}` : ''}
          </span>
        </h2>
        <KeptNotice kept={kept} />
        {newer ? (
          <BothSides
            sides={{
              before: { source: kept.base.value },
              mine: { source },
              theirs: { source: newer.value },
            }}
            fields={[
              {
                path: ['source'],
                label: say('source'),
                text: (one, other) => differingLines(String(one ?? ''), String(other ?? '')),
              },
            ]}
            onSettle={(mine) => holding.settle(mine.length > 0 ? source : newer.value)}
          />
        ) : null}
        <SourceEditor label={say('source')} value={source} onChange={(text) => holding.set(text)} complete={complete} />
        <ProblemAlert error={save.error ?? preview.error} again={save.again} />
        <Space wrap style={{ marginTop: 12 }}>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={newer !== undefined || (!dirty && isOwn)}
            onClick={() => void keep()}
          >
            {say('save')}
          </Button>
          <PagePicker siteId={siteId} value={page} onChange={setPage} />
          <Button loading={preview.isPending} onClick={look}>
            {say('preview')}
          </Button>
        </Space>
      </section>
      {preview.data ? (
        <section className="panel">
          <PreviewFrame html={preview.data.html} />
        </section>
      ) : null}
      {saved ? (
        <TemplateVersions
          params={params}
          current={saved}
          onRestore={(text) => {
            holding.set(text);
            void message.info(say('restored'));
          }}
        />
      ) : null}
    </div>
  );
};

/** Source of one template beside a page made with it; says how many pages a save rewrites. */
export const TemplateEditor = (props: Props): ReactNode => {
  const saved = useAnswer(getTemplateEndpoint, { params: paramsOf(props) }, { when: props.isOwn });
  if (props.isOwn && saved.isPending) return <Waiting />;
  if (props.isOwn && !saved.data) return <ProblemAlert error={saved.error} again={() => void saved.refetch()} />;
  return <Editor {...props} saved={saved.data} />;
};
