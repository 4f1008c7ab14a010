import { Button, Form, Input, Space } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { clusterWords } from './cluster-words.ts';
import { type ClusterSettings, instantOf, useChangeCluster } from './use-change-cluster.ts';

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
  const { act, ask, isPending, error } = useChangeCluster(settings);
  const { banner } = settings;
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
      <Form
        name="banner"
        key={settings.version}
        layout="vertical"
        style={{ maxWidth: 520 }}
        initialValues={{ zh: banner?.text.zh, en: banner?.text.en, link: banner?.link }}
        onFinish={submit}
      >
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
          <Input type="datetime-local" style={{ width: 220 }} />
        </Form.Item>
        <Form.Item label={say('to')} name="to" rules={required}>
          <Input type="datetime-local" style={{ width: 220 }} />
        </Form.Item>
        <ProblemAlert error={error} />
        <Space>
          <Button htmlType="submit" loading={isPending}>
            {say('show')}
          </Button>
          {banner ? <Button onClick={() => act({ banner: null })}>{say('end')}</Button> : null}
        </Space>
      </Form>
    </section>
  );
};
