import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { BothSides } from '#desk/components/both-sides.tsx';
import { useColumns } from '#desk/components/columns.tsx';
import { Page } from '#desk/components/page.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { SiteSelect, useSites } from '#desk/components/sites.tsx';
import { useStoodOn } from '#desk/components/use-stood-on.ts';
import { Waiting } from '#desk/components/waiting.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  getSubmissionSettingsEndpoint,
  saveSubmissionSettingsEndpoint,
} from '#shared/schemas/http/submissions/figures-endpoints.ts';
import { useSite } from '../use-site.ts';
import { RulesFields } from './rules-fields.tsx';
import { rulesSides } from './rules-sides.ts';
import { rulesWords } from './rules-words.ts';

type Settings = z.output<typeof getSubmissionSettingsEndpoint.answer>;
type Body = z.input<NonNullable<typeof saveSubmissionSettingsEndpoint.body>>;

/** The form of one site's rules; rules without a field here are sent back as they were read. */
const RulesForm = ({ settings }: { readonly settings: Settings }): ReactNode => {
  const say = useWords(rulesWords);
  const { message } = App.useApp();
  const siteName = useSites().nameOf;
  const columnName = useColumns(settings.siteId).nameOf;
  const client = useQueryClient();
  const [form] = Form.useForm<Partial<Body>>();
  const { base, newer, touch, saved, settle } = useStoodOn(settings, form);
  const save = useAct(saveSubmissionSettingsEndpoint, [getSubmissionSettingsEndpoint]);
  const submit = (entry: Partial<Body>): void => {
    const { siteId, version, ...rest } = base;
    save.mutate(
      { params: { siteId }, ifMatch: version, body: { ...rest, ...entry, directReports: entry.directReports ?? [] } },
      {
        onSuccess: (after) => {
          saved(after);
          void message.success(say('saved'));
        },
        onError: (failure) => {
          if (isProblem(failure, 'version-conflict'))
            void client.invalidateQueries({ queryKey: [getSubmissionSettingsEndpoint.id] }).then(save.reset);
        },
      },
    );
  };
  return (
    <Form<Partial<Body>>
      name="submission-rules"
      form={form}
      layout="vertical"
      initialValues={base}
      onValuesChange={touch}
      onFinish={submit}
    >
      {newer ? (
        <BothSides
          sides={{ before: base, mine: form.getFieldsValue(), theirs: newer }}
          fields={rulesSides(say, { siteName, columnName })}
          onSettle={settle}
        />
      ) : null}
      <RulesFields siteId={settings.siteId} />
      <ProblemAlert error={save.error} />
      <Button type="primary" htmlType="submit" loading={save.isPending} disabled={newer !== undefined}>
        {say('save')}
      </Button>
    </Form>
  );
};

/** How a site sends and receives, what counts and who is commended: set by its administrator. */
export const Component = (): ReactNode => {
  const say = useWords(rulesWords);
  const [siteId, setSite] = useSite('site.manage');
  const answer = useAnswer(getSubmissionSettingsEndpoint, { params: { siteId } }, { when: siteId !== '' });
  const settings = answer.data?.siteId === siteId ? answer.data : undefined;
  return (
    <Page title={say('title')} about={say('about')}>
      <search className="filters">
        <SiteSelect action="site.manage" value={siteId} onChange={setSite} />
      </search>
      <ProblemAlert error={answer.error} again={() => void answer.refetch()} />
      {settings ? <RulesForm key={siteId} settings={settings} /> : answer.error ? null : <Waiting />}
    </Page>
  );
};
