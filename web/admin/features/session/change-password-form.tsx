import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { sessionEndpoints } from '#shared/schemas/http/identity/session-endpoints.ts';
import { sessionWords } from './session-words.ts';

type Entry = { readonly currentPassword: string; readonly password: string };

/** Changes one's own password. */
export const ChangePasswordForm = ({ onDone }: { readonly onDone: () => void }): ReactNode => {
  const say = useWords(sessionWords);
  const change = useAct(sessionEndpoints.changePassword, [sessionEndpoints.getSession]);
  const submit = ({ currentPassword, password }: Entry): void =>
    change.mutate({ body: { currentPassword, password } }, { onSuccess: onDone });
  return (
    <Form<Entry> name="change-password" layout="vertical" requiredMark={false} onFinish={submit}>
      <Form.Item
        label={say('currentPassword')}
        name="currentPassword"
        rules={[{ required: true, message: say('enterPassword') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        label={say('newPassword')}
        name="password"
        extra={say('newPasswordHelp')}
        rules={[{ required: true, message: say('enterPassword') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        label={say('repeat')}
        name="repeat"
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(say('differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item hidden={!change.error}>
        <ProblemAlert error={change.error} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {say('change')}
      </Button>
    </Form>
  );
};
