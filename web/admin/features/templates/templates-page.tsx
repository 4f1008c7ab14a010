import { App, Button, Form, Input, Modal, Select, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { DownloadButton } from '#desk/components/screen/download-button.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert, useProblemText } from '#desk/components/screen/problem-alert.tsx';
import { SidePicker } from '#desk/components/screen/side-picker.tsx';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import {
  exportTemplatesEndpoint,
  importTemplatesEndpoint,
  listBaseTemplatesEndpoint,
  listTemplatesEndpoint,
} from '#shared/schemas/http/sites/template-endpoints.ts';
import { SeasonalTheme } from './seasonal-theme.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { TemplateList } from './template-list.tsx';
import { templateWords } from './template-words.ts';
import { ThemePlan } from './theme-plan.tsx';

type Exported = { readonly theme: string; readonly templates: { readonly name: string; readonly source: string }[] };

const isExported = (value: unknown): value is Exported =>
  typeof value === 'object' && value !== null && Array.isArray((value as { templates?: unknown }).templates);

/** The themes of a site: which templates each overrides, their source, their seasons. */
export const Component = (): ReactNode => {
  const say = useWords(templateWords);
  const session = useSession();
  const may = useMay();
  const { sites } = useSites();
  const { message } = App.useApp();
  const text = useProblemText();
  const [filters, setFilters] = useFilters(['site', 'theme', 'template']);
  const siteId = filters.site ?? session.siteId ?? sites[0]?.siteId ?? '';
  const site = sites.find((one) => one.siteId === siteId);
  const when = siteId !== '';
  const themes = useAnswer(listTemplatesEndpoint, { params: { siteId } }, { when });
  const base = useAnswer(listBaseTemplatesEndpoint, { params: { siteId } }, { when });
  const load = useAct(importTemplatesEndpoint, [listTemplatesEndpoint]);
  const [naming, setNaming] = useState(false);
  const theme = filters.theme ?? themes.data?.items.find(({ active }) => active)?.theme ?? themes.data?.items[0]?.theme;
  const own = themes.data?.items.find((one) => one.theme === theme);
  const baseItems = base.data?.items;
  const takeFile = async (file: File): Promise<void> => {
    const parsed: unknown = JSON.parse(await file.text().catch(() => '')) as unknown;
    if (!isExported(parsed)) throw new SyntaxError('not a theme');
    const { templates } = await load.mutateAsync({
      params: { siteId, theme: theme ?? parsed.theme },
      body: { templates: parsed.templates },
    });
    void message.success(say('imported', { count: templates.length }));
  };
  if (themes.error && !themes.data) return <UnreadPage error={themes.error} again={() => void themes.refetch()} />;
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        <>
          {theme ? (
            <DownloadButton
              endpoint={exportTemplatesEndpoint}
              asked={{ params: { siteId, theme } }}
              name={`${theme}.json`}
            >
              {say('export')}
            </DownloadButton>
          ) : null}
          <Upload
            accept="application/json,.json"
            showUploadList={false}
            beforeUpload={(file) => {
              void takeFile(file).catch((error: unknown) =>
                message.error(error instanceof SyntaxError ? say('notATheme') : text(error)),
              );
              return false;
            }}
          >
            <Button>{say('import')}</Button>
          </Upload>
          <Button type="primary" onClick={() => setNaming(true)}>
            {say('newTheme')}
          </Button>
        </>
      }
    >
      <search className="filters">
        <SiteSelect
          action="template.manage"
          value={siteId}
          onChange={(next) => setFilters({ site: next, theme: undefined, template: undefined })}
        />
        {theme ? (
          <Select
            aria-label={say('theme')}
            style={{ minWidth: 160 }}
            {...(theme ? { value: theme } : {})}
            onChange={(next: string) => setFilters({ theme: next, template: undefined })}
            options={[
              ...new Set([...(themes.data?.items.map((one) => one.theme) ?? []), ...(theme ? [theme] : [])]),
            ].map((value) => ({ value, label: value }))}
          />
        ) : null}
        {own?.active ? <Mark tone="good">{say('active')}</Mark> : null}
      </search>
      <ProblemAlert error={themes.error ?? base.error} again={() => void themes.refetch()} />
      {themes.isPending || base.isPending ? <Waiting /> : null}
      {!theme && themes.data ? <p className="panel empty">{say('empty')}</p> : null}
      {theme ? <ThemePlan siteId={siteId} theme={theme} /> : null}
      {theme && baseItems ? (
        <div className="two-parts">
          <SidePicker label={say('title')} chosen={filters.template}>
            {(close) => (
              <TemplateList
                own={own?.templates ?? []}
                base={baseItems}
                chosen={filters.template}
                onChoose={(template) => {
                  setFilters({ template });
                  close();
                }}
              />
            )}
          </SidePicker>
          {filters.template ? (
            <TemplateEditor
              key={`${siteId} ${theme} ${filters.template}`}
              siteId={siteId}
              theme={theme}
              name={filters.template}
              isOwn={own?.templates.some(({ name }) => name === filters.template) ?? false}
              base={baseItems}
            />
          ) : (
            <p className="empty">{say('choose')}</p>
          )}
        </div>
      ) : null}
      {site && (may('site.manage', siteId) || may('template.manage', siteId)) ? (
        <SeasonalTheme key={siteId} site={site} themes={themes.data?.items.map((one) => one.theme) ?? []} />
      ) : null}
      <Modal title={say('newTheme')} open={naming} footer={null} destroyOnHidden onCancel={() => setNaming(false)}>
        <Form
          name="new-theme"
          layout="vertical"
          onFinish={({ name }: { name: string }) => {
            setNaming(false);
            setFilters({ theme: name, template: undefined });
          }}
        >
          <Form.Item
            label={say('themeName')}
            name="name"
            extra={say('themeHelp')}
            rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{0,39}$/, message: say('themeHelp') }]}
          >
            <Input maxLength={40} autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {say('newTheme')}
          </Button>
        </Form>
      </Modal>
    </Page>
  );
};
