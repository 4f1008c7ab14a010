import { Alert, App, Button, Space } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { PreviewFrame } from '#desk/components/preview-frame.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { SourceEditor } from '#desk/components/source-editor.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { call, isProblem } from '#desk/lib/api/call.ts';
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

/** Source of one template beside a page made with it; says how many pages a save rewrites. */
export const TemplateEditor = ({ siteId, theme, name, isOwn, base }: Props): ReactNode => {
  const say = useWords(templateWords);
  const { modal, message } = App.useApp();
  const params = { siteId, theme, name: name.replaceAll('/', '~') };
  const saved = useAnswer(getTemplateEndpoint, { params }, { when: isOwn });
  const save = useAct(saveTemplateEndpoint, [listTemplatesEndpoint, getTemplateEndpoint]);
  const preview = useAct(previewTemplateEndpoint);
  const [typed, setTyped] = useState<string>();
  const [seen, setSeen] = useState<number>();
  const [page, setPage] = useState('index.html');
  const complete = useMemo(
    () =>
      liquidCompletion(
        namesIn(base.map(({ source }) => source)),
        base.map((one) => one.name),
      ),
    [base],
  );
  if (isOwn && saved.isPending) return <Waiting />;
  const stored = isOwn ? (saved.data?.source ?? '') : (base.find((one) => one.name === name)?.source ?? '');
  const source = typed ?? stored;
  const version = seen ?? saved.data?.version;
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
      { params, body: { source }, ...(version ? { ifMatch: version } : {}) },
      {
        onSuccess: (done) => {
          setTyped(undefined);
          setSeen(done.version);
          void message.success(say('saved', { pages }));
        },
      },
    );
  };
  const look = (): void => preview.mutate({ params: { siteId }, body: { theme, name, source, page } });
  return (
    <div>
      <section className="panel">
        <h2>
          {name}{' '}
          <span className="quiet small">
            {saved.data
              ? say('savedAt', { name: saved.data.savedBy.name, at: timeText(saved.data.savedAt) })
              : say('base')}
            {typed !== undefined && typed !== stored ? ` · ${say('unsaved')}` : ''}
          </span>
        </h2>
        <SourceEditor label={say('source')} value={source} onChange={setTyped} complete={complete} />
        {isProblem(save.error, 'version-conflict') ? (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={say('conflict')}
            action={
              <Button
                size="small"
                onClick={() => {
                  save.reset();
                  setSeen(undefined);
                  void saved.refetch();
                }}
              >
                {say('takeNew')}
              </Button>
            }
          />
        ) : (
          <ProblemAlert error={save.error ?? preview.error} />
        )}
        <Space wrap style={{ marginTop: 12 }}>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={source === stored && isOwn}
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
      {saved.data ? (
        <TemplateVersions
          params={params}
          current={saved.data}
          onRestore={(text) => {
            setTyped(text);
            void message.info(say('restored'));
          }}
        />
      ) : null}
    </div>
  );
};
