import { App, Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Page } from '#desk/components/screen/page.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { listDutyEndpoint, readDutyEndpoint } from '#shared/schemas/http/supervision/duty-endpoints.ts';
import type { DutyAnswer, DutyShift } from './duty-day.ts';
import { dutyWords } from './duty-words.ts';
import './duty.css';

type Finding = { readonly siteId: string; readonly text: string; readonly url?: string };
type Entry = { readonly siteIds: string[]; readonly findings?: readonly Finding[]; readonly note?: string };

/** Sites read, findings and a note. Handed in once: asked before. */
export const ReadingForm = ({
  date,
  shift,
  sites,
}: {
  readonly date: string;
  readonly shift: DutyShift;
  readonly sites: DutyAnswer['sites'];
}): ReactNode => {
  const say = useWords(dutyWords);
  const inMyLanguage = useBilingual();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const kept = useKeptForm<Entry>({
    name: 'reading',
    about: `${date}/${shift.slot}`,
    title: `${say('handIn')} · ${date} ${say(shift.slot)}`,
    latest: { version: 0, value: { siteIds: [], findings: [], note: '' } },
  });
  const { form } = kept;
  const handIn = useKeptAct(kept, readDutyEndpoint, [listDutyEndpoint]);
  const wanted = sites.filter(({ siteId, live }) => (shift.siteIds.length > 0 ? shift.siteIds.includes(siteId) : live));
  const options = wanted.map(({ siteId, name }) => ({ value: siteId, label: inMyLanguage(name) }));
  const chosen = Form.useWatch('siteIds', form) ?? [];
  const required = [{ required: true, message: say('required') }];
  const choose = (siteIds: string[]): void => {
    form.setFieldValue('siteIds', siteIds);
    kept.touch();
  };
  const submit = ({ siteIds, findings = [], note = '' }: Entry): void => {
    const send = () =>
      handIn.mutate(
        {
          params: { date, slot: shift.slot },
          body: {
            siteIds,
            findings: findings.map(({ siteId, text, url }) => ({ siteId, text, ...(url ? { url } : {}) })),
            note,
          },
        },
        {
          onSuccess: () => {
            void message.success(say('handedIn'));
            void navigate(`/duty?date=${date}`);
          },
        },
      );
    void modal.confirm({
      title: say('handIn'),
      content: say('askOnce', { read: siteIds.length, findings: findings.length }),
      okText: say('handIn'),
      cancelText: say('leave'),
      onOk: send,
    });
  };
  return (
    <Page title={`${date} ${say(shift.slot)}`} about={say('readingAbout')}>
      <KeptForm kept={kept} onFinish={submit}>
        <section className="panel">
          <h2>{say('whichRead')}</h2>
          <Checkbox
            indeterminate={chosen.length > 0 && chosen.length < wanted.length}
            checked={wanted.length > 0 && chosen.length === wanted.length}
            onChange={({ target }) => choose(target.checked ? wanted.map(({ siteId }) => siteId) : [])}
          >
            {say('all')}
          </Checkbox>
          <Form.Item
            name="siteIds"
            rules={[
              {
                validator: (_, value: readonly string[] = []) =>
                  value.length > 0 ? Promise.resolve() : Promise.reject(new Error(say('chooseSite'))),
              },
            ]}
            style={{ marginTop: 8, marginBottom: 0 }}
          >
            <Checkbox.Group className="reading-sites">
              {wanted.map(({ siteId, name, address }) => (
                <div key={siteId}>
                  <Checkbox value={siteId}>{inMyLanguage(name)}</Checkbox>
                  <a
                    href={address}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={`${say('open')} ${inMyLanguage(name)}`}
                  >
                    {say('open')}
                  </a>
                </div>
              ))}
            </Checkbox.Group>
          </Form.Item>
        </section>
        <section className="panel">
          <h2>{say('finding')}</h2>
          <Form.List name="findings">
            {(rows, { add, remove }) => (
              <>
                {rows.map(({ key, name }) => (
                  <fieldset key={key} className="reading-finding">
                    <Form.Item label={say('site')} name={[name, 'siteId']} rules={required}>
                      <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
                    </Form.Item>
                    <Form.Item label={say('what')} name={[name, 'text']} rules={required}>
                      <Input.TextArea rows={2} maxLength={1000} />
                    </Form.Item>
                    <Form.Item
                      label={say('url')}
                      name={[name, 'url']}
                      rules={[{ pattern: /^https?:\/\//, message: say('urlWrong') }]}
                    >
                      <Input type="url" inputMode="url" maxLength={1000} />
                    </Form.Item>
                    <Button onClick={() => remove(name)}>{say('remove')}</Button>
                  </fieldset>
                ))}
                <Button onClick={() => add({})}>{say('addFinding')}</Button>
              </>
            )}
          </Form.List>
        </section>
        <section className="panel fields">
          <Form.Item label={say('note')} name="note" style={{ marginBottom: 0 }}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </section>
        <KeptSave kept={kept} acts={[handIn]}>
          {say('handIn')}
        </KeptSave>
      </KeptForm>
    </Page>
  );
};
