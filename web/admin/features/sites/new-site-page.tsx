import { App, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Page } from '#desk/components/screen/page.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { createSiteEndpoint, listSitesEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';
import { siteWords } from './site-words.ts';

type Entry = {
  readonly kind: 'portal' | 'department' | 'district' | 'topic';
  readonly siteId: string;
  readonly zh: string;
  readonly en?: string;
  readonly unit?: string;
  readonly hostSiteId?: string;
};

/** Builds a site from the template of its kind: name it, and it stands with its base columns, in preparation. */
export const Component = (): ReactNode => {
  const say = useWords(siteWords);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const kept = useKeptForm<Entry>({
    name: 'new-site',
    title: say('create'),
    latest: { version: 0, value: { kind: 'department', siteId: '', zh: '', hostSiteId: 'portal' } },
  });
  const kind = Form.useWatch('kind', kept.form);
  const create = useKeptAct(kept, createSiteEndpoint, [listSitesEndpoint]);
  const required = [{ required: true, message: say('required') }];
  const submit = ({ zh, en, unit, hostSiteId, ...entry }: Entry): void =>
    create.mutate(
      {
        body: {
          ...entry,
          name: { zh, ...(en ? { en } : {}) },
          ...(unit ? { unit: { name: unit } } : {}),
          ...(hostSiteId && entry.kind === 'topic' ? { hostSiteId } : {}),
        },
      },
      {
        onSuccess: ({ siteId }) => {
          void message.success(say('created'));
          void navigate(`/sites/${siteId}`);
        },
      },
    );
  return (
    <Page title={say('create')}>
      <div className="panel">
        <KeptForm kept={kept} style={{ maxWidth: 560 }} onFinish={submit}>
          <Form.Item label={say('kind')} name="kind" extra={say('kindHelp')}>
            <Radio.Group
              options={(['department', 'district', 'topic', 'portal'] as const).map((one) => ({
                value: one,
                label: say(one),
              }))}
            />
          </Form.Item>
          <Form.Item label={say('zhName')} name="zh" rules={required}>
            <Input maxLength={200} autoFocus />
          </Form.Item>
          <Form.Item label={say('enName')} name="en">
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            label={say('code')}
            name="siteId"
            extra={say('codeHelp')}
            rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{0,39}$/, message: say('codeHelp') }]}
          >
            <Input maxLength={40} />
          </Form.Item>
          {kind === 'topic' ? (
            <Form.Item label={say('host')} name="hostSiteId" extra={say('hostHelp')} rules={required}>
              <SiteSelect />
            </Form.Item>
          ) : (
            <Form.Item label={say('unit')} name="unit" rules={required}>
              <Input maxLength={200} />
            </Form.Item>
          )}
          <KeptSave kept={kept} acts={[create]}>
            {say('create')}
          </KeptSave>
        </KeptForm>
      </div>
    </Page>
  );
};
