import { Button, Form, Input, Space } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { instantOf, localOf, timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { clusterWords } from './cluster-words.ts';
import { type ClusterSettings, useChangeCluster } from './use-change-cluster.ts';

type Entry = {
  readonly zh: string;
  readonly en?: string;
  readonly link?: string;
  readonly from: string;
  readonly to: string;
};

/** The banner on every page of every site, from when until when. */
export const BannerForm = ({ settings }: { readonly settings: ClusterSettings }): ReactNode => {
  const say = useWords(clusterWords);
  const { banner } = settings;
  const kept = useKeptForm<Entry>({
    name: 'banner',
    title: say('banner'),
    latest: {
      version: settings.version,
      value: {
        zh: banner?.text.zh ?? '',
        en: banner?.text.en ?? '',
        link: banner?.link ?? '',
        from: localOf(banner?.from),
        to: localOf(banner?.to),
      },
    },
    fields: (['zh', 'en', 'link', 'from', 'to'] as const).map((name) => ({
      path: [name],
      label: say(name),
      text: (value) => String(value ?? '').replace('T', ' '),
    })),
  });
  const { act, ask, isPending, error, again } = useChangeCluster(kept);
  const required = [{ required: true, message: say('required') }];
  const submit = ({ zh, en, link, from, to }: Entry): void =>
    ask(say('show'), say('showAsk'), {
      banner: {
        text: { zh, ...(en ? { en } : {}) },
        ...(link ? { link } : {}),
        from: instantOf(from),
        to: instantOf(to),
      },
    });
  return (
    <section className="panel">
      <h2>{say('banner')}</h2>
      <p>{banner ? say('bannerOn', { from: timeText(banner.from), to: timeText(banner.to) }) : say('bannerOff')}</p>
      <KeptForm kept={kept} style={{ maxWidth: 520 }} onFinish={submit}>
        <Form.Item label={say('zh')} name="zh" rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item label={say('en')} name="en">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item label={say('link')} name="link">
          <Input type="url" maxLength={500} />
        </Form.Item>
        <Form.Item label={say('from')} name="from" rules={required}>
          <DateField shape="minute" />
        </Form.Item>
        <Form.Item label={say('to')} name="to" rules={required}>
          <DateField shape="minute" />
        </Form.Item>
        <ProblemAlert error={error} again={again} />
        <Space>
          <Button htmlType="submit" disabled={kept.newer !== undefined} loading={isPending}>
            {say('show')}
          </Button>
          {banner ? <Button onClick={() => act({ banner: null })}>{say('end')}</Button> : null}
        </Space>
      </KeptForm>
    </section>
  );
};
