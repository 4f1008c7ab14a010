import { App, Button, Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  getNoticeSettingsEndpoint,
  saveNoticeSettingsEndpoint,
} from '#shared/schemas/http/supervision/notice-endpoints.ts';
import { noticeWords } from './notice-words.ts';

type Entry = { readonly email: string; readonly mailOn: boolean };

const MailForm = ({
  settings,
}: {
  readonly settings: z.output<typeof getNoticeSettingsEndpoint.answer>;
}): ReactNode => {
  const say = useWords(noticeWords);
  const { message } = App.useApp();
  const kept = useKeptForm<Entry>({
    name: 'notice-mail',
    title: say('mail'),
    latest: { version: settings.version, value: { email: settings.email ?? '', mailOn: !settings.mailOff } },
    fields: [
      { path: ['mailOn'], label: say('mailOn') },
      { path: ['email'], label: say('email') },
    ],
  });
  const save = useKeptAct(kept, saveNoticeSettingsEndpoint, [getNoticeSettingsEndpoint]);
  const submit = ({ email, mailOn }: Entry): void =>
    save.mutate(
      { ifMatch: kept.version, body: { ...(email ? { email } : {}), mailOff: !mailOn } },
      { onSuccess: () => void message.success(say('saved')) },
    );
  return (
    <KeptForm kept={kept} onFinish={submit}>
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
      <ProblemAlert error={save.error} again={save.again} />
      <Button htmlType="submit" disabled={kept.newer !== undefined} loading={save.isPending}>
        {say('save')}
      </Button>
    </KeptForm>
  );
};

/** Where my notices are mailed, and whether at all. */
export const MailSettings = (): ReactNode => {
  const say = useWords(noticeWords);
  const settings = useAnswer(getNoticeSettingsEndpoint, {});
  if (settings.isPending) return <Waiting />;
  if (!settings.data) return <ProblemAlert error={settings.error} again={() => void settings.refetch()} />;
  return (
    <section className="panel fields">
      <h2>{say('mail')}</h2>
      <MailForm settings={settings.data} />
    </section>
  );
};
