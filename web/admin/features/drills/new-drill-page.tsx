import { App, Form, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { ArticleSelect } from '#desk/components/article/article-select.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Page } from '#desk/components/screen/page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { type DrillScenario, drillScenarios } from '#shared/domain/emergency/drill.ts';
import { listDrillsEndpoint, startDrillEndpoint } from '#shared/schemas/http/supervision/drill-endpoints.ts';
import { drillWords } from './drill-words.ts';

type Entry = {
  readonly siteId: string;
  readonly scenario: DrillScenario;
  readonly articleId: string;
  readonly brief: string;
  readonly limitMinutes: number;
};

const DrillForm = ({ first }: { readonly first: string }): ReactNode => {
  const say = useWords(drillWords);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const kept = useKeptForm<Entry>({
    name: 'drill',
    title: say('start'),
    latest: { version: 0, value: { siteId: first, scenario: 'leaked', limitMinutes: 30 } as Entry },
  });
  const { form } = kept;
  const siteId = Form.useWatch('siteId', form) ?? first;
  const start = useKeptAct(kept, startDrillEndpoint, [listDrillsEndpoint]);
  const required = [{ required: true, message: say('required') }];
  const submit = ({ siteId: of, ...body }: Entry): void =>
    start.mutate(
      { params: { siteId: of }, body },
      {
        onSuccess: (made) => {
          void message.success(say('started'));
          void navigate(`/drills/${made.siteId}/${made.drillId}`);
        },
      },
    );
  return (
    <Page title={say('start')} about={say('startAbout')}>
      <KeptForm
        kept={kept}
        className="panel fields"
        onValuesChange={(changed: Partial<Entry>) => {
          if (changed.siteId) form.setFieldValue('articleId', undefined);
        }}
        onFinish={submit}
      >
        <Form.Item label={say('site')} name="siteId" rules={required}>
          <SiteSelect />
        </Form.Item>
        <Form.Item label={say('scenario')} name="scenario">
          <Radio.Group options={drillScenarios.map((one) => ({ value: one, label: say(one) }))} />
        </Form.Item>
        <Form.Item label={say('article')} name="articleId" rules={required}>
          <ArticleSelect siteId={siteId} status="published" />
        </Form.Item>
        <Form.Item
          label={say('brief')}
          name="brief"
          extra={say('briefHint')}
          rules={[{ required: true, whitespace: true, message: say('required') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item label={say('limit')} name="limitMinutes" rules={required}>
          <InputNumber min={1} max={1440} style={{ width: 120 }} />
        </Form.Item>
        <KeptSave kept={kept} acts={[start]}>
          {say('start')}
        </KeptSave>
      </KeptForm>
    </Page>
  );
};

/** Calls a drill about one article of a site. */
export const Component = (): ReactNode => {
  const [filters] = useFilters(['site']);
  const { sites, isPending } = useSites();
  return isPending ? <Waiting /> : <DrillForm first={filters.site ?? sites[0]?.siteId ?? ''} />;
};
