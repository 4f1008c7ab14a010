import { App, Button, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { grantEndpoints } from '#shared/schemas/http/identity/grant-endpoints.ts';
import { roleEndpoints } from '#shared/schemas/http/identity/role-endpoints.ts';
import { AccountSelect } from './account-select.tsx';
import { accountWords } from './account-words.ts';

type Entry = {
  readonly roleId: string;
  readonly siteId?: string;
  readonly columnId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly deputyFor?: string;
};

/** Gives a role, for a site or a column of it, for good or for dates. */
export const AddGrant = ({ accountId, name }: { readonly accountId: string; readonly name: string }): ReactNode => {
  const say = useWords(accountWords);
  const inMyLanguage = useBilingual();
  const { message } = App.useApp();
  const kept = useKeptForm<Entry>({
    name: 'add-grant',
    about: accountId,
    title: `${say('addGrant')} · ${name}`,
    latest: { version: 0, value: { siteId: '' } as Entry },
  });
  const { form } = kept;
  const siteId = Form.useWatch('siteId', form);
  const roles = useAnswer(roleEndpoints.list, {});
  const add = useKeptAct(kept, grantEndpoints.add, [grantEndpoints.effective]);
  const submit = (entry: Entry): void => {
    const given = Object.fromEntries(Object.entries(entry).filter(([, value]) => value)) as Entry;
    add.mutate(
      { params: { accountId }, body: { ...given, siteId: entry.siteId || '*' } },
      {
        onSuccess: () => {
          kept.holding.reset();
          void message.success(say('granted'));
        },
      },
    );
  };
  return (
    <KeptForm kept={kept} style={{ maxWidth: 520, marginTop: 16 }} onFinish={submit}>
      <Form.Item label={say('role')} name="roleId" rules={[{ required: true, message: say('required') }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={roles.data?.items.map(({ roleId, name }) => ({ value: roleId, label: inMyLanguage(name) })) ?? []}
        />
      </Form.Item>
      <Form.Item label={say('place')} name="siteId">
        <SiteSelect every />
      </Form.Item>
      {siteId ? (
        <Form.Item label={say('column')} name="columnId" extra={say('columnHelp')}>
          <ColumnSelect siteId={siteId} every />
        </Form.Item>
      ) : null}
      <Form.Item label={say('from')} name="from">
        <DateField />
      </Form.Item>
      <Form.Item label={say('to')} name="to">
        <DateField />
      </Form.Item>
      <Form.Item label={say('deputy')} name="deputyFor" extra={say('deputyHelp')}>
        <AccountSelect />
      </Form.Item>
      <ProblemAlert error={add.error} again={add.again} />
      <Button htmlType="submit" loading={add.isPending}>
        {say('addGrant')}
      </Button>
    </KeptForm>
  );
};
