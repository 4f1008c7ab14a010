import { Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { sessionEndpoints } from '#shared/schemas/http/identity/session-endpoints.ts';
import { sessionWords } from './session-words.ts';

type Entry = { readonly username: string; readonly password: string; readonly otp?: string };

/** User name, password and, when the account has one, the second factor. */
export const SignInForm = ({
  username,
  onDone,
}: {
  /** Who signs in again; left out where anybody may. */
  readonly username?: string | undefined;
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(sessionWords);
  const signIn = useAct(sessionEndpoints.signIn);
  const [asksCode, setAsksCode] = useState(false);
  const submit = ({ otp, ...entry }: Entry): void =>
    signIn.mutate(
      { body: otp ? { ...entry, otp } : entry },
      { onSuccess: onDone, onError: (error) => isProblem(error, 'otp-required') && setAsksCode(true) },
    );
  const refusal = isProblem(signIn.error, 'otp-required') ? undefined : signIn.error;
  return (
    <Form<Entry> name="sign-in" layout="vertical" requiredMark={false} initialValues={{ username }} onFinish={submit}>
      <Form.Item label={say('username')} name="username" rules={[{ required: true, message: say('enterUsername') }]}>
        <Input autoComplete="username" readOnly={username !== undefined} autoFocus={username === undefined} />
      </Form.Item>
      <Form.Item label={say('password')} name="password" rules={[{ required: true, message: say('enterPassword') }]}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      {asksCode ? (
        <Form.Item
          label={say('otp')}
          name="otp"
          extra={say('otpHelp')}
          rules={[{ required: true, message: say('enterOtp') }]}
        >
          <Input autoComplete="one-time-code" inputMode="numeric" autoFocus />
        </Form.Item>
      ) : null}
      <Form.Item hidden={!refusal}>
        <ProblemAlert error={refusal} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {say('signIn')}
      </Button>
    </Form>
  );
};
