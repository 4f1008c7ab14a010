import { App, Button, Form, Input, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { getMergeEndpoint, mergeSitesEndpoint } from '#shared/schemas/http/sites/merge-endpoints.ts';
import { getSiteEndpoint, listSitesEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';
import type { SiteAnswer } from './site-state.tsx';

const words = {
  title: ['并入另一网站', 'Merge into another site'],
  about: [
    '机构合并时使用。全部稿件移入所选网站，原地址自动跳转，本网站关闭；不能撤销。',
    'For merged units. All articles move to the site chosen, former addresses lead on, and this site closes; it cannot be undone.',
  ],
  into: ['并入', 'Into'],
  mode: ['方式', 'How'],
  join: ['同名栏目合并', 'Join columns of the same code'],
  below: ['作为一个栏目放在其下（改为门户子站栏目）', 'Place it below as one column'],
  typed: ['请输入“{{name}}”以确认', 'Enter “{{name}}” to confirm'],
  merge: ['并入', 'Merge'],
  started: ['正在合并，可离开本页', 'Merging; you may leave this page'],
  progress: ['已移动 {{handled}} 篇', '{{handled}} articles moved'],
  done: ['合并已完成', 'The merger is done'],
  failed: ['合并中断：{{failure}}', 'The merger stopped: {{failure}}'],
  grants: [
    '有 {{count}} 项授权须由安全管理员在新网站上重新授予。',
    '{{count}} grants must be given again on the receiving site by the security administrator.',
  ],
} as const;

/** Merges a site into another, with its progress and what remains to be handed over. */
export const MergeSite = ({ site }: { readonly site: SiteAnswer }): ReactNode => {
  const say = useWords(words);
  const { message } = App.useApp();
  const { nameOf } = useSites();
  const [into, setInto] = useState<string>();
  const [mode, setMode] = useState<'join' | 'below'>('join');
  const [typed, setTyped] = useState('');
  const { siteId } = site;
  const merge = useAct(mergeSitesEndpoint, [getSiteEndpoint, listSitesEndpoint, getMergeEndpoint]);
  const merging = useAnswer(getMergeEndpoint, { params: { siteId } }, { when: merge.isSuccess, everyMs: 2000 });
  const task = merging.data?.task;
  return (
    <section className="panel fields">
      <h2>{say('title')}</h2>
      <p>{say('about')}</p>
      <Form layout="vertical" name="merge-site">
        <Form.Item label={say('into')} htmlFor="merge-into-site">
          <SiteSelect id="merge-into-site" action="site.merge" value={into} onChange={setInto} />
        </Form.Item>
        <Form.Item label={say('mode')}>
          <Radio.Group
            value={mode}
            onChange={({ target }) => setMode(target.value === 'below' ? 'below' : 'join')}
            options={(['join', 'below'] as const).map((value) => ({ value, label: say(value) }))}
          />
        </Form.Item>
        <Form.Item label={say('typed', { name: site.name.zh })} htmlFor="merge-typed">
          <Input id="merge-typed" autoComplete="off" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </Form.Item>
        <ProblemAlert error={merge.error} />
        <Button
          danger
          disabled={!into || into === siteId || typed.trim() !== site.name.zh}
          loading={merge.isPending}
          onClick={() =>
            merge.mutate(
              { params: { siteId }, body: { into: into ?? '', mode } },
              { onSuccess: () => void message.info(say('started')) },
            )
          }
        >
          {say('merge')}
          {into ? ` → ${nameOf(into)}` : ''}
        </Button>
      </Form>
      {task ? (
        <p role="status">
          {task.failure
            ? say('failed', { failure: task.failure })
            : task.state === 'done'
              ? say('done')
              : say('progress', { handled: task.handled })}
        </p>
      ) : null}
      {merging.data && merging.data.grants.length > 0 ? (
        <p>{say('grants', { count: merging.data.grants.length })}</p>
      ) : null}
    </section>
  );
};
