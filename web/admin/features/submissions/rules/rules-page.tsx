import { Alert, App, Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { Page } from '#desk/components/page.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { SiteSelect } from '#desk/components/sites.tsx';
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
import { rulesWords } from './rules-words.ts';

type Settings = z.output<typeof getSubmissionSettingsEndpoint.answer>;
type Body = z.input<NonNullable<typeof saveSubmissionSettingsEndpoint.body>>;

/** The form of one site's rules; rules without a field here are sent back as they were read. */
const RulesForm = ({
  settings,
  latest,
}: {
  readonly settings: Settings;
  readonly latest: () => Promise<Settings | undefined>;
}): ReactNode => {
  const say = useWords(rulesWords);
  const { message } = App.useApp();
  const [ground, setGround] = useState(settings);
  const save = useAct(saveSubmissionSettingsEndpoint, [getSubmissionSettingsEndpoint]);
  const submit = (entry: Partial<Body>): void => {
    const { siteId, version, ...rest } = ground;
    save.mutate(
      { params: { siteId }, ifMatch: version, body: { ...rest, ...entry, directReports: entry.directReports ?? [] } },
      {
        onSuccess: (after) => {
          setGround(after);
          void message.success(say('saved'));
        },
        onError: (failure) => {
          if (isProblem(failure, 'version-conflict')) void latest().then((now) => setGround(now ?? ground));
        },
      },
    );
  };
  return (
    <Form name="submission-rules" layout="vertical" initialValues={settings} onFinish={submit}>
      <RulesFields siteId={settings.siteId} />
      {isProblem(save.error, 'version-conflict') ? (
        <Alert type="warning" showIcon role="alert" style={{ marginBottom: 16 }} title={say('conflict')} />
      ) : (
        <ProblemAlert error={save.error} />
      )}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
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
      {settings ? (
        <RulesForm key={siteId} settings={settings} latest={async () => (await answer.refetch()).data} />
      ) : answer.error ? null : (
        <Waiting />
      )}
    </Page>
  );
};
