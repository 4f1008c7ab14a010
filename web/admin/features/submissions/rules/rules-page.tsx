import { App } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useColumns } from '#desk/components/site/columns.tsx';
import { SiteSelect, useSites } from '#desk/components/site/sites.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
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
  const { nameOf } = useSites();
  const { nameOf: columnName } = useColumns(settings.siteId);
  const kept = useKeptForm<Settings>({
    name: 'submission-rules',
    about: settings.siteId,
    title: `${say('title')} · ${nameOf(settings.siteId)}`,
    latest: { version: settings.version, value: settings },
    fields: rulesSides(say, { siteName: nameOf, columnName }),
  });
  const save = useKeptAct(kept, saveSubmissionSettingsEndpoint, [getSubmissionSettingsEndpoint]);
  const submit = (entry: Partial<Body>): void => {
    const { siteId, version: _, ...rest } = kept.base.value;
    save.mutate(
      {
        params: { siteId },
        ifMatch: kept.version,
        body: {
          ...rest,
          ...entry,
          directReports: entry.directReports ?? [],
          superiors: (entry.superiors ?? []).map(({ host = '', ...one }) => ({
            ...one,
            ...(host.trim() ? { host } : {}),
          })),
          columnRules: entry.columnRules ?? {},
        },
      },
      { onSuccess: () => void message.success(say('saved')) },
    );
  };
  return (
    <KeptForm kept={kept} onFinish={submit}>
      <RulesFields siteId={settings.siteId} />
      <KeptSave kept={kept} acts={[save]}>
        {say('save')}
      </KeptSave>
    </KeptForm>
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
