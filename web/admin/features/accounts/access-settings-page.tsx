import { App, Checkbox, Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Page } from '#desk/components/screen/page.tsx';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
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

type Settings = z.output<typeof accessSettingsEndpoints.get.answer>;
type Entry = Record<Name, number> & { readonly qualifiedOfficersOnly: boolean };

const SettingsForm = ({ settings }: { readonly settings: Settings }): ReactNode => {
  const say = useWords(accountWords);
  const may = useMay();
  const { message } = App.useApp();
  const { version, ...value } = settings;
  const kept = useKeptForm<Entry>({
    name: 'access-settings',
    title: say('settings'),
    latest: { version, value },
    fields: [...names, 'qualifiedOfficersOnly' as const].map((name) => ({ path: [name], label: say(name) })),
  });
  const update = useKeptAct(kept, accessSettingsEndpoints.update, [accessSettingsEndpoints.get]);
  const submit = (body: Entry): void =>
    update.mutate({ body, ifMatch: kept.version }, { onSuccess: () => void message.success(say('saved')) });
  return (
    <KeptForm kept={kept} disabled={!may('account.manage')} onFinish={submit}>
      {names.map((name) => (
        <Form.Item key={name} label={say(name)} name={name} rules={[{ required: true, message: say('required') }]}>
          <InputNumber min={bounds[name][0]} max={bounds[name][1]} precision={0} />
        </Form.Item>
      ))}
      <Form.Item name="qualifiedOfficersOnly" valuePropName="checked" extra={say('qualifiedHelp')}>
        <Checkbox>{say('qualifiedOfficersOnly')}</Checkbox>
      </Form.Item>
      <KeptSave kept={kept} acts={[update]} may={may('account.manage')}>
        {say('save')}
      </KeptSave>
    </KeptForm>
  );
};

/** How sign-in and sessions behave for everybody. */
export const Component = (): ReactNode => {
  const say = useWords(accountWords);
  const settings = useAnswer(accessSettingsEndpoints.get, {});
  if (settings.isPending) return <Waiting />;
  if (!settings.data) return <UnreadPage error={settings.error} again={() => void settings.refetch()} />;
  return (
    <Page title={say('settings')} about={say('settingsAbout')}>
      <div className="panel">
        <SettingsForm settings={settings.data} />
      </div>
    </Page>
  );
};
