import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { clusterWords } from './cluster-words.ts';
import { type ClusterSettings, useChangeCluster } from './use-change-cluster.ts';

/** Hosts outside of gov.cn that links may lead to without a notice. */
export const AllowList = ({ settings }: { readonly settings: ClusterSettings }): ReactNode => {
  const say = useWords(clusterWords);
  const { act, isPending, error } = useChangeCluster(settings);
  const submit = ({ hosts }: { readonly hosts: string }): void =>
    act({ linkAllowList: [...new Set(hosts.split(/\s+/).filter(Boolean))] });
  return (
    <section className="panel">
      <h2>{say('allowList')}</h2>
      <p>{say('allowListAbout')}</p>
      <Form
        name="allow-list"
        key={settings.version}
        layout="vertical"
        style={{ maxWidth: 520 }}
        initialValues={{ hosts: settings.linkAllowList.join('\n') }}
        onFinish={submit}
      >
        <Form.Item label={say('allowList')} name="hosts">
          <Input.TextArea rows={6} />
        </Form.Item>
        <ProblemAlert error={error} />
        <Button htmlType="submit" loading={isPending}>
          {say('save')}
        </Button>
      </Form>
    </section>
  );
};
