import { App, Form, Input, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Page } from '#desk/components/screen/page.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';
import { type AccountEntry, AccountFields } from './account-fields.tsx';
import { accountWords } from './account-words.ts';

type Entry = AccountEntry & { readonly username: string };

/** Makes an account; the initial password is shown once. */
export const Component = (): ReactNode => {
  const say = useWords(accountWords);
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const kept = useKeptForm<Entry>({
    name: 'new-account',
    title: say('create'),
    latest: { version: 0, value: { username: '', name: '', unit: '', siteId: '', validUntil: '' } },
  });
  const create = useKeptAct(kept, accountEndpoints.create, [accountEndpoints.list]);
  const submit = ({ siteId, validUntil, ...entry }: Entry): void =>
    create.mutate(
      { body: { ...entry, ...(siteId ? { siteId } : {}), ...(validUntil ? { validUntil } : {}) } },
      {
        onSuccess: async ({ accountId, initialPassword }) => {
          await modal.success({
            title: say('initialTitle'),
            content: (
              <>
                <p>{say('initialAbout')}</p>
                <Typography.Text code copyable>
                  {initialPassword ?? ''}
                </Typography.Text>
              </>
            ),
          });
          await navigate(`/accounts/${accountId}`);
        },
      },
    );
  return (
    <Page title={say('create')}>
      <div className="panel">
        <KeptForm kept={kept} style={{ maxWidth: 520 }} onFinish={submit}>
          <Form.Item
            label={say('username')}
            name="username"
            extra={say('usernameHelp')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{1,39}$/, message: say('usernameHelp') }]}
          >
            <Input autoComplete="off" maxLength={40} />
          </Form.Item>
          <AccountFields />
          <KeptSave kept={kept} acts={[create]}>
            {say('create')}
          </KeptSave>
        </KeptForm>
      </div>
    </Page>
  );
};
