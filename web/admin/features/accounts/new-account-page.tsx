import { App, Button, Form, Input, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '#desk/components/page.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';
import { type AccountEntry, AccountFields } from './account-fields.tsx';
import { accountWords } from './account-words.ts';

/** Makes an account; the initial password is shown once. */
export const Component = (): ReactNode => {
  const say = useWords(accountWords);
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const create = useAct(accountEndpoints.create, [accountEndpoints.list]);
  const submit = ({ siteId, validUntil, ...entry }: AccountEntry & { readonly username: string }): void =>
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
        <Form name="new-account" layout="vertical" style={{ maxWidth: 520 }} onFinish={submit}>
          <Form.Item
            label={say('username')}
            name="username"
            extra={say('usernameHelp')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{1,39}$/, message: say('usernameHelp') }]}
          >
            <Input autoComplete="off" maxLength={40} />
          </Form.Item>
          <AccountFields />
          <ProblemAlert error={create.error} />
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {say('create')}
          </Button>
        </Form>
      </div>
    </Page>
  );
};
