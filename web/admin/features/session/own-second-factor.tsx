import { Button, Form, Input, QRCode, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useAct } from '#desk/lib/api/queries.ts';
import { colon } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { secondFactorEndpoints } from '#shared/schemas/http/identity/second-factor-endpoints.ts';
import { sessionEndpoints } from '#shared/schemas/http/identity/session-endpoints.ts';
import { sessionWords } from './session-words.ts';

const Enrolment = ({ onDone }: { readonly onDone: (codes: readonly string[]) => void }): ReactNode => {
  const say = useWords(sessionWords);
  const enrol = useAct(secondFactorEndpoints.enrol);
  const confirm = useAct(secondFactorEndpoints.confirm, [sessionEndpoints.getSession]);
  if (!enrol.data)
    return (
      <Form
        name="factor-enrol"
        layout="vertical"
        requiredMark={false}
        onFinish={(body: { password: string }) => enrol.mutate({ body })}
      >
        <p>{say('factorOff')}</p>
        <Form.Item
          label={say('currentPassword')}
          name="password"
          rules={[{ required: true, message: say('enterPassword') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <ProblemAlert error={enrol.error} />
        <Button htmlType="submit" loading={enrol.isPending}>
          {say('factorStart')}
        </Button>
      </Form>
    );
  const done = ({ recoveryCodes }: { recoveryCodes: readonly string[] }): void => onDone(recoveryCodes);
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(body: { otp: string }) => confirm.mutate({ body }, { onSuccess: done })}
    >
      <p>{say('factorScan')}</p>
      <QRCode type="svg" value={enrol.data.uri} />
      <p>
        {say('factorKey')}
        {colon()}
        <Typography.Text code>{enrol.data.secret}</Typography.Text>
      </p>
      <Form.Item
        label={say('otp')}
        name="otp"
        rules={[{ required: true, pattern: /^\d{6}$/, message: say('enterOtp') }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" />
      </Form.Item>
      <ProblemAlert error={confirm.error} />
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {say('factorConfirm')}
      </Button>
    </Form>
  );
};

const Removal = (): ReactNode => {
  const say = useWords(sessionWords);
  const remove = useAct(secondFactorEndpoints.remove, [sessionEndpoints.getSession]);
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(body: { password: string; otp: string }) => remove.mutate({ body })}
    >
      <p>{say('factorOn')}</p>
      <Form.Item
        label={say('currentPassword')}
        name="password"
        rules={[{ required: true, message: say('enterPassword') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        label={say('otp')}
        name="otp"
        extra={say('otpHelp')}
        rules={[{ required: true, message: say('enterOtp') }]}
      >
        <Input autoComplete="one-time-code" />
      </Form.Item>
      <ProblemAlert error={remove.error} />
      <Button htmlType="submit" loading={remove.isPending}>
        {say('factorRemove')}
      </Button>
    </Form>
  );
};

/** Turns one's own second factor on and off. */
export const OwnSecondFactor = ({ enrolled }: { readonly enrolled: boolean }): ReactNode => {
  const say = useWords(sessionWords);
  const [codes, setCodes] = useState<readonly string[]>([]);
  return (
    <section className="panel">
      <h2>{say('factor')}</h2>
      <div style={{ maxWidth: 400 }}>
        {codes.length > 0 ? (
          <>
            <p>{say('recovery')}</p>
            <pre>{codes.join('\n')}</pre>
          </>
        ) : null}
        {enrolled ? <Removal /> : <Enrolment onDone={setCodes} />}
      </div>
    </section>
  );
};
