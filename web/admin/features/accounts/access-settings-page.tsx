import { App, Button, Checkbox, Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { Page } from '#desk/components/page.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { accessSettingsEndpoints } from '#shared/schemas/http/identity/access-settings-endpoints.ts';
import { accountWords } from './account-words.ts';

const bounds = {
  idleMinutes: [5, 240],
  sessionHours: [1, 24],
  passwordDays: [0, 365],
  lockAfter: [3, 10],
  lockMinutes: [5, 1440],
} as const;
type Name = keyof typeof bounds;
const names = Object.keys(bounds) as Name[];

/** How sign-in and sessions behave for everybody. */
export const Component = (): ReactNode => {
  const say = useWords(accountWords);
  const may = useMay();
  const { message } = App.useApp();
  const settings = useAnswer(accessSettingsEndpoints.get, {});
  const update = useAct(accessSettingsEndpoints.update, [accessSettingsEndpoints.get]);
  if (settings.isPending) return <Waiting />;
  if (!settings.data) return <ProblemAlert error={settings.error} again={() => void settings.refetch()} />;
  const { version, ...values } = settings.data;
  const submit = (body: Record<Name, number> & { readonly qualifiedOfficersOnly: boolean }): void =>
    update.mutate({ body, ifMatch: version }, { onSuccess: () => void message.success(say('saved')) });
  return (
    <Page title={say('settings')} about={say('settingsAbout')}>
      <div className="panel">
        <Form
          name="access-settings"
          key={version}
          layout="vertical"
          initialValues={values}
          disabled={!may('account.manage')}
          onFinish={submit}
        >
          {names.map((name) => (
            <Form.Item key={name} label={say(name)} name={name} rules={[{ required: true, message: say('required') }]}>
              <InputNumber min={bounds[name][0]} max={bounds[name][1]} precision={0} />
            </Form.Item>
          ))}
          <Form.Item name="qualifiedOfficersOnly" valuePropName="checked" extra={say('qualifiedHelp')}>
            <Checkbox>{say('qualifiedOfficersOnly')}</Checkbox>
          </Form.Item>
          <ProblemAlert error={update.error} />
          {may('account.manage') ? (
            <Button type="primary" htmlType="submit" loading={update.isPending}>
              {say('save')}
            </Button>
          ) : null}
        </Form>
      </div>
    </Page>
  );
};
