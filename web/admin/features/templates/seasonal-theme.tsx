import { App, Button, Form, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { call } from '#desk/lib/api/call.ts';
import { instantOf, localOf, timeText } from '#desk/lib/format/time.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { changeSiteEndpoint, getSiteEndpoint, listSitesEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';
import type { siteAnswerSchema } from '#shared/schemas/http/sites/site-schemas.ts';
import { listTemplatesEndpoint, previewTemplateImpactEndpoint } from '#shared/schemas/http/sites/template-endpoints.ts';
import { templateWords } from './template-words.ts';

type Season = { readonly name: string; readonly until: string };

/** As the form shows it, in the time of the cluster's country. */
const seasonOf = (theme: Season | undefined): Season =>
  theme ? { name: theme.name, until: localOf(theme.until) } : { name: '', until: '' };

/** Shows another theme until a date; content and addresses stay as they are. */
export const SeasonalTheme = ({
  site,
  themes,
}: {
  readonly site: z.output<typeof siteAnswerSchema>;
  readonly themes: readonly string[];
}): ReactNode => {
  const say = useWords(templateWords);
  const { modal, message } = App.useApp();
  const inMyLanguage = useBilingual();
  const { siteId, version, seasonalTheme } = site;
  const kept = useKeptForm<Season>({
    name: 'season',
    about: siteId,
    title: `${say('season')} · ${inMyLanguage(site.name)}`,
    latest: { version, value: seasonOf(seasonalTheme) },
    fields: [
      { path: ['name'], label: say('theme') },
      { path: ['until'], label: say('until'), text: (value) => String(value ?? '').replace('T', ' ') },
    ],
  });
  const change = useKeptAct(kept, changeSiteEndpoint, [getSiteEndpoint, listSitesEndpoint, listTemplatesEndpoint]);
  const set = (season: { name: string; until: string } | null): void =>
    change.mutate(
      { params: { siteId }, ifMatch: kept.version, body: { seasonalTheme: season } },
      { onSuccess: () => void message.success(say('switched')) },
    );
  const submit = async ({ name, until }: Season): Promise<void> => {
    const at = instantOf(until);
    const { pages } = await call(previewTemplateImpactEndpoint, { params: { siteId }, body: { theme: site.theme } });
    const sure = await modal.confirm({
      title: say('switchOn'),
      content: say('switchAsk', { pages, theme: name, until: timeText(at) }),
      okText: say('switchOn'),
      cancelText: say('cancel'),
    });
    if (sure) set({ name, until: at });
  };
  const required = [{ required: true, message: say('required') }];
  return (
    <section className="panel fields">
      <h2>{say('season')}</h2>
      <p className="quiet">{say('seasonAbout')}</p>
      {seasonalTheme ? (
        <p>
          <b>{seasonalTheme.name}</b> · {say('seasonal', { until: timeText(seasonalTheme.until) })}
        </p>
      ) : null}
      <KeptForm kept={kept} onFinish={(entry) => void submit(entry)}>
        <Form.Item label={say('theme')} name="name" rules={required}>
          <Select options={themes.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item label={say('until')} name="until" rules={required}>
          <DateField shape="minute" />
        </Form.Item>
        <ProblemAlert error={change.error} again={change.again} />
        <Space>
          <Button htmlType="submit" disabled={kept.newer !== undefined} loading={change.isPending}>
            {say('switchOn')}
          </Button>
          {seasonalTheme ? <Button onClick={() => set(null)}>{say('switchOff')}</Button> : null}
        </Space>
      </KeptForm>
    </section>
  );
};
