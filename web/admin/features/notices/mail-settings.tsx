import { Alert, App, Button, Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  getNoticeSettingsEndpoint,
  saveNoticeSettingsEndpoint,
} from '#shared/schemas/http/supervision/notice-endpoints.ts';
import { noticeWords } from './notice-words.ts';

type Entry = { readonly email?: string; readonly mailOn: boolean };

/** Where my notices are mailed, and whether at all. */
export const MailSettings = (): ReactNode => {
  const say = useWords(noticeWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<Entry>();
  const settings = useAnswer(getNoticeSettingsEndpoint, {});
  const save = useAct(saveNoticeSettingsEndpoint, [getNoticeSettingsEndpoint]);
  const { data } = settings;
  if (settings.isPending) return <Waiting />;
  if (!data) return <ProblemAlert error={settings.error} again={() => void settings.refetch()} />;
  const entry = { email: data.email ?? '', mailOn: !data.mailOff };
  const submit = ({ email, mailOn }: Entry): void =>
    save.mutate(
      { ifMatch: data.version, body: { ...(email ? { email } : {}), mailOff: !mailOn } },
      { onSuccess: () => void message.success(say('saved')), onError: () => void settings.refetch() },
    );
  return (
    <section className="panel fields">
      <h2>{say('mail')}</h2>
      <Form<Entry> form={form} name="notice-mail" layout="vertical" initialValues={entry} onFinish={submit}>
        <Form.Item name="mailOn" valuePropName="checked">
          <Checkbox>{say('mailOn')}</Checkbox>
        </Form.Item>
        <Form.Item
          label={say('email')}
          name="email"
          extra={say('emailHelp')}
          rules={[{ type: 'email', message: say('emailWrong') }]}
        >
          <Input type="email" maxLength={200} autoComplete="email" />
        </Form.Item>
        {isProblem(save.error, 'version-conflict') ? (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={say('conflict')}
            action={
              <Button
                size="small"
                onClick={() => {
                  form.setFieldsValue(entry);
                  save.reset();
                }}
              >
                {say('reload')}
              </Button>
            }
          />
        ) : (
          <ProblemAlert error={save.error} />
        )}
        <Button htmlType="submit" loading={save.isPending}>
          {say('save')}
        </Button>
      </Form>
    </section>
  );
};
