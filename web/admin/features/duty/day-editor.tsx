import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Select, Space } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PersonSelect } from '#desk/components/person-select.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct } from '#desk/lib/api/queries.ts';
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

/** Who is on duty on one day, by shift; what somebody else saved meanwhile is said and nothing typed is lost. */
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
  /** The version the entry stands on, moved only when the person was told of a newer one. */
  const [version, setVersion] = useState(day?.version ?? 0);
  const latest = useRef(day);
  useEffect(() => {
    latest.current = day;
  }, [day]);
  const client = useQueryClient();
  const save = useAct(saveDutyDayEndpoint, [listDutyEndpoint]);
  const known = day?.shifts.map(({ accountId, name }) => ({ accountId, name })) ?? [];
  const submit = ({ shifts }: Entry): void =>
    save.mutate(
      {
        params: { date },
        ifMatch: version,
        body: {
          shifts: shifts.map(({ slot, accountId = '', siteIds = [] }) => ({ slot, accountId, siteIds })),
        },
      },
      {
        onSuccess: () => {
          void message.success(say('saved'));
          onDone();
        },
        onError: (error) => {
          if (!isProblem(error, 'version-conflict')) return;
          void client
            .refetchQueries({ queryKey: [listDutyEndpoint.id] })
            .then(() => setVersion(latest.current?.version ?? 0));
        },
      },
    );
  const initial: Entry = {
    shifts: day
      ? day.shifts.map(({ slot, accountId, siteIds }) => ({ slot, accountId, siteIds: [...siteIds] }))
      : [{ slot: 'am' }, { slot: 'pm' }],
  };
  return (
    <Form<Entry>
      className="duty-edit"
      name={`duty-${date}`}
      layout="vertical"
      initialValues={initial}
      onFinish={submit}
    >
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
      {isProblem(save.error, 'version-conflict') ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          style={{ marginBottom: 12 }}
          title={say('conflict', {
            now: day?.shifts.map(({ slot, name }) => `${say(slot)} ${name}`).join('、') || say('nobody'),
          })}
        />
      ) : (
        <ProblemAlert error={save.error} />
      )}
      <Space>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {say('save')}
        </Button>
        <Button onClick={onDone}>{say('leave')}</Button>
      </Space>
    </Form>
  );
};
