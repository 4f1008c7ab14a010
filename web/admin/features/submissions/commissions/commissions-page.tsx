import { App, Button, Drawer, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Mark } from '#desk/components/list/mark.tsx';
import { PagedList } from '#desk/components/list/paged-list.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { SiteSelect, useUnits } from '#desk/components/site/sites.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { usePages } from '#desk/lib/api/queries.ts';
import { instantOf, timeText } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { createCommissionEndpoint, listCommissionsEndpoint } from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { submissionWords } from '../submission-words.ts';
import { useSite } from '../use-site.ts';
import { CommissionAnswers } from './commission-answers.tsx';

type Entry = {
  readonly kind: 'topic' | 'hotTopic';
  readonly title: string;
  readonly ask: string;
  readonly dueAt: string;
  readonly columnId?: string;
  readonly invited: string[];
};

const NewCommission = ({ siteId, onDone }: { readonly siteId: string; readonly onDone: () => void }): ReactNode => {
  const say = useWords(submissionWords);
  const kept = useKeptForm<Entry>({
    name: 'commission',
    about: siteId,
    title: say('newCommission'),
    latest: { version: 0, value: { kind: 'topic', title: '', ask: '', dueAt: '', invited: [] } },
  });
  const { form } = kept;
  const create = useKeptAct(kept, createCommissionEndpoint, [listCommissionsEndpoint]);
  const units = useUnits(siteId);
  const required = [{ required: true, message: say('required') }];
  const submit = ({ dueAt, columnId, ...entry }: Entry): void =>
    create.mutate(
      {
        params: { siteId },
        idempotencyKey: kept.holding.sendKey,
        body: {
          ...entry,
          dueAt: instantOf(dueAt),
          ...(columnId ? { columnId } : {}),
        },
      },
      { onSuccess: onDone },
    );
  return (
    <KeptForm kept={kept} onFinish={submit}>
      <Form.Item label={say('kind')} name="kind">
        <Radio.Group options={(['topic', 'hotTopic'] as const).map((value) => ({ value, label: say(value) }))} />
      </Form.Item>
      <Form.Item label={say('title')} name="title" rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('ask')} name="ask" rules={required}>
        <Input.TextArea rows={4} maxLength={5000} />
      </Form.Item>
      <Form.Item label={say('due')} name="dueAt" rules={required}>
        <DateField shape="minute" />
      </Form.Item>
      <Form.Item label={say('adoptColumn')} name="columnId">
        <ColumnSelect siteId={siteId} clearable />
      </Form.Item>
      <Form.Item label={say('invited')} name="invited" rules={required}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((site) => ({ value: site.siteId, label: site.name }))}
        />
      </Form.Item>
      <Form.Item>
        <Button
          onClick={() => {
            form.setFieldValue(
              'invited',
              units.map((site) => site.siteId),
            );
            kept.touch();
          }}
        >
          {say('allUnits')}
        </Button>
      </Form.Item>
      <ProblemAlert error={create.error} again={create.again} />
      <div className="save-bar">
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {say('newCommission')}
        </Button>
      </div>
    </KeptForm>
  );
};

/** Texts the portal asked units for, and who has answered. */
export const Component = (): ReactNode => {
  const say = useWords(submissionWords);
  const { message } = App.useApp();
  const [siteId, setSite] = useSite('submission.decide');
  // Stands in the address, so that what a closed tab left is found again.
  const [{ new: open }, setFilters] = useFilters(['new']);
  const setOpen = (on: boolean): void => setFilters({ new: on ? 'yes' : undefined });
  const pages = usePages(
    listCommissionsEndpoint,
    { params: { siteId }, query: { limit: 20 } },
    { when: siteId !== '' },
  );
  return (
    <Page
      title={say('commissions')}
      about={say('commissionsAbout')}
      acts={
        <Button type="primary" onClick={() => setOpen(true)}>
          {say('newCommission')}
        </Button>
      }
    >
      <search className="filters">
        <SiteSelect action="submission.decide" value={siteId} onChange={setSite} />
      </search>
      <PagedList pages={pages} empty={say('noneReceived')}>
        {(items) =>
          items.map(({ commissionId, title, ask, dueAt, status }) => (
            <section className="panel" key={commissionId}>
              <h2>
                {title} <Mark tone={status === 'open' ? 'going' : 'quiet'}>{say(status)}</Mark>
              </h2>
              <p>{ask}</p>
              <p className="quiet">{say('dueAt', { at: timeText(dueAt) })}</p>
              <CommissionAnswers siteId={siteId} commissionId={commissionId} isOpen={status === 'open'} />
            </section>
          ))
        }
      </PagedList>
      <Drawer
        title={say('newCommission')}
        open={open !== undefined && siteId !== ''}
        size="large"
        destroyOnHidden
        onClose={() => setOpen(false)}
      >
        <NewCommission
          siteId={siteId}
          onDone={() => {
            setOpen(false);
            void message.success(say('saved'));
          }}
        />
      </Drawer>
    </Page>
  );
};
