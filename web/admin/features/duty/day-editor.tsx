import { App, Button, Form, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { PersonSelect } from '#desk/components/site/person-select.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { listDutyEndpoint, saveDutyDayEndpoint } from '#shared/schemas/http/supervision/duty-endpoints.ts';
import { type DutyAnswer, type DutyDay, slots } from './duty-day.ts';
import { dutyWords } from './duty-words.ts';

type Entry = {
  readonly shifts: readonly {
    readonly slot: (typeof slots)[number];
    readonly accountId?: string;
    readonly siteIds?: string[];
  }[];
};

const entryOf = (day: DutyDay | undefined): Entry => ({
  shifts: day
    ? day.shifts.map(({ slot, accountId, siteIds }) => ({ slot, accountId, siteIds: [...siteIds] }))
    : [{ slot: 'am' }, { slot: 'pm' }],
});

/** Who is on duty on one day, by shift; what somebody else saved meanwhile is shown beside it and nothing typed is lost. */
export const DayEditor = ({
  date,
  day,
  sites,
  onDone,
}: {
  readonly date: string;
  readonly day: DutyDay | undefined;
  readonly sites: DutyAnswer['sites'];
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(dutyWords);
  const inMyLanguage = useBilingual();
  const { message } = App.useApp();
  const known = day?.shifts.map(({ accountId, name }) => ({ accountId, name })) ?? [];
  const siteName = (siteId: string): string => {
    const site = sites.find((one) => one.siteId === siteId);
    return site ? inMyLanguage(site.name) : siteId;
  };
  const shiftText = ({ slot, accountId, siteIds = [] }: Entry['shifts'][number]): string =>
    [
      say(slot),
      known.find((one) => one.accountId === accountId)?.name ?? (accountId ? '…' : ''),
      siteIds.length > 0 ? siteIds.map(siteName).join(comma()) : say('everySite'),
    ]
      .filter(Boolean)
      .join(' · ');
  const kept = useKeptForm<Entry>({
    name: 'duty-day',
    about: date,
    title: `${say('arrange')} · ${date}`,
    latest: { version: day?.version ?? 0, value: entryOf(day) },
    fields: [
      {
        path: ['shifts'],
        label: say('arrange'),
        text: (shifts) => ((shifts ?? []) as Entry['shifts']).map(shiftText).join('\n'),
      },
    ],
  });
  const save = useKeptAct(kept, saveDutyDayEndpoint, [listDutyEndpoint]);
  const submit = ({ shifts }: Entry): void =>
    save.mutate(
      {
        params: { date },
        ifMatch: kept.version,
        body: {
          shifts: shifts.map(({ slot, accountId = '', siteIds = [] }) => ({ slot, accountId, siteIds })),
        },
      },
      {
        onSuccess: () => {
          void message.success(say('saved'));
          onDone();
        },
      },
    );
  return (
    <KeptForm kept={kept} className="duty-edit" onFinish={submit}>
      <Form.List name="shifts">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <fieldset key={key}>
                <Form.Item label={say('slot')} name={[name, 'slot']}>
                  <Select options={slots.map((slot) => ({ value: slot, label: say(slot) }))} />
                </Form.Item>
                <Form.Item
                  label={say('person')}
                  name={[name, 'accountId']}
                  rules={[{ required: true, message: say('required') }]}
                >
                  <PersonSelect known={known} />
                </Form.Item>
                <Form.Item label={say('sites')} name={[name, 'siteIds']}>
                  <Select
                    mode="multiple"
                    placeholder={say('sitesHelp')}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={sites.map((site) => ({ value: site.siteId, label: inMyLanguage(site.name) }))}
                  />
                </Form.Item>
                <Button onClick={() => remove(name)}>{say('remove')}</Button>
              </fieldset>
            ))}
            <div style={{ marginBottom: 16 }}>
              <Button size="small" onClick={() => add({ slot: 'day' })}>
                {say('addShift')}
              </Button>
            </div>
          </>
        )}
      </Form.List>
      <ProblemAlert error={save.error} again={save.again} />
      <Space>
        <Button type="primary" htmlType="submit" disabled={kept.newer !== undefined} loading={save.isPending}>
          {say('save')}
        </Button>
        <Button onClick={onDone}>{say('leave')}</Button>
      </Space>
    </KeptForm>
  );
};
