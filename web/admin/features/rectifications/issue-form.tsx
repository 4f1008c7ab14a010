import { App, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Page } from '#desk/components/screen/page.tsx';
import { ColumnSelect, useColumns } from '#desk/components/site/columns.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { dayText } from '#desk/lib/format/time.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import {
  issueRectificationEndpoint,
  listRectificationsEndpoint,
} from '#shared/schemas/http/supervision/rectification-endpoints.ts';
import { listUpkeepEndpoint, siteUpkeepEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { rectificationWords } from './rectification-words.ts';

type ColumnUpkeep = z.output<typeof siteUpkeepEndpoint.answer>['items'][number];
type Kind = 'column' | 'site' | 'link' | 'article' | 'other';
type Entry = {
  readonly siteId: string;
  readonly kind: Kind;
  readonly columnId?: string;
  readonly name?: string;
  readonly id?: string;
  readonly problem: string;
  readonly deadline: string;
};

const kinds = ['column', 'site', 'link', 'article', 'other'] as const;

/** Site, subject, problem and deadline of a new notice. */
export const IssueForm = ({
  siteId,
  days,
  column,
}: {
  readonly siteId: string;
  readonly days: number;
  readonly column: ColumnUpkeep | undefined;
}): ReactNode => {
  const say = useWords(rectificationWords);
  const inMyLanguage = useBilingual();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const problem = column
    ? column.latestAt
      ? say('staleProblem', {
          name: inMyLanguage(column.name),
          latest: dayText(column.latestAt),
          days: column.limitDays ?? 0,
        })
      : say('blankProblem', { name: inMyLanguage(column.name) })
    : '';
  const kept = useKeptForm<Entry>({
    name: 'rectification',
    about: `${siteId}/${column?.columnId ?? ''}`,
    title: `${say('issue')} · ${column ? inMyLanguage(column.name) : ''}`.replace(/ · $/, ''),
    latest: {
      version: 0,
      value: {
        siteId,
        kind: 'column',
        ...(column ? { columnId: column.columnId } : {}),
        problem,
        deadline: dayText(Date.now() + days * 86_400_000),
      },
    },
  });
  const { form } = kept;
  const site = Form.useWatch('siteId', form) ?? siteId;
  const kind = Form.useWatch('kind', form) ?? 'column';
  const { nameOf: siteNameOf } = useSites();
  const { find } = useColumns(site);
  const issue = useKeptAct(kept, issueRectificationEndpoint, [
    listRectificationsEndpoint,
    listUpkeepEndpoint,
    siteUpkeepEndpoint,
  ]);
  const required = [{ required: true, message: say('required') }];
  const subjectOf = ({ columnId = '', name = '', id = '' }: Entry) => {
    if (kind === 'site') return { kind, id: site, name: siteNameOf(site) };
    if (kind !== 'column') return { kind, id, name };
    const known = find(columnId)?.name;
    return { kind, id: columnId, name: column?.columnId === columnId ? column.name.zh : (known?.zh ?? columnId) };
  };
  const submit = (entry: Entry): void =>
    issue.mutate(
      {
        params: { siteId: entry.siteId },
        body: {
          subject: subjectOf(entry),
          problem: entry.problem,
          deadline: entry.deadline,
          ...(kind === 'column' && column?.ruleId && entry.columnId === column.columnId
            ? { ruleId: column.ruleId }
            : {}),
        },
      },
      {
        onSuccess: (made) => {
          void message.success(say('issuedDone'));
          void navigate(`/rectifications/${made.siteId}/${made.rectificationId}`);
        },
      },
    );
  return (
    <Page title={say('issue')} about={say('issueAbout')}>
      <KeptForm
        kept={kept}
        className="panel fields"
        onValuesChange={(changed: Partial<Entry>) => {
          if (changed.siteId) form.setFieldValue('columnId', undefined);
        }}
        onFinish={submit}
      >
        <Form.Item label={say('site')} name="siteId" rules={required}>
          <SiteSelect action="supervision.manage" />
        </Form.Item>
        <Form.Item label={say('kind')} name="kind">
          <Radio.Group options={kinds.map((one) => ({ value: one, label: say(one === 'site' ? 'wholeSite' : one) }))} />
        </Form.Item>
        {kind === 'column' ? (
          column?.home ? (
            <Form.Item label={say('column')} name="columnId">
              <Input readOnly />
            </Form.Item>
          ) : (
            <Form.Item label={say('column')} name="columnId" rules={required}>
              <ColumnSelect siteId={site} />
            </Form.Item>
          )
        ) : null}
        {kind === 'link' || kind === 'article' || kind === 'other' ? (
          <>
            <Form.Item label={say('name')} name="name" rules={required}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item label={say('id')} name="id">
              <Input maxLength={200} />
            </Form.Item>
          </>
        ) : null}
        <Form.Item
          label={say('problem')}
          name="problem"
          rules={[{ required: true, whitespace: true, message: say('required') }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <Form.Item label={say('deadline')} name="deadline" rules={required}>
          <DateField min={dayText(Date.now())} />
        </Form.Item>
        <KeptSave kept={kept} acts={[issue]}>
          {say('issue')}
        </KeptSave>
      </KeptForm>
    </Page>
  );
};
