import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { clusterWords } from './cluster-words.ts';
import { type ClusterSettings, useChangeCluster } from './use-change-cluster.ts';

type Entry = { readonly hosts: string };

const hostsOf = (text: unknown): readonly string[] =>
  String(text ?? '')
    .split(/\s+/)
    .filter(Boolean);

const hostsOnlyIn = (one: unknown, other: unknown): readonly string[] => {
  const known = new Set(hostsOf(other));
  return hostsOf(one).filter((host) => !known.has(host));
};

/** Hosts outside of gov.cn that links may lead to without a notice. */
export const AllowList = ({ settings }: { readonly settings: ClusterSettings }): ReactNode => {
  const say = useWords(clusterWords);
  const kept = useKeptForm<Entry>({
    name: 'allow-list',
    title: say('allowList'),
    latest: { version: settings.version, value: { hosts: settings.linkAllowList.join('\n') } },
    fields: [{ path: ['hosts'], label: say('allowList'), text: (mine, other) => hostsOnlyIn(mine, other).join('\n') }],
  });
  const { act, isPending, error, again } = useChangeCluster(kept);
  const submit = ({ hosts }: Entry): void => act({ linkAllowList: [...new Set(hostsOf(hosts))] });
  return (
    <section className="panel">
      <h2>{say('allowList')}</h2>
      <p>{say('allowListAbout')}</p>
      <KeptForm kept={kept} style={{ maxWidth: 520 }} onFinish={submit}>
        <Form.Item label={say('allowList')} name="hosts">
          <Input.TextArea rows={6} />
        </Form.Item>
        <ProblemAlert error={error} again={again} />
        <Button htmlType="submit" disabled={kept.newer !== undefined} loading={isPending}>
          {say('save')}
        </Button>
      </KeptForm>
    </section>
  );
};
