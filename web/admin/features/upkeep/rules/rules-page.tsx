import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '#desk/components/page.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { Waiting } from '#desk/components/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { getUpkeepRulesEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import type { RuleEntry } from './rule-entry.ts';
import { ruleWords } from './rule-words.ts';
import { RulesForm } from './rules-form.tsx';

/** Limits, reminders, vetoes and supervisors: read by all who are measured by them, changed by the office. */
export const Component = (): ReactNode => {
  const say = useWords(ruleWords);
  const canSave = useMay()('cluster.manage');
  const [form] = Form.useForm<RuleEntry>();
  const rules = useAnswer(getUpkeepRulesEndpoint, {});
  if (rules.isPending) return <Waiting />;
  if (!rules.data) return <ProblemAlert error={rules.error} again={() => void rules.refetch()} />;
  return (
    <Page
      title={say('title')}
      about={
        <>
          {say('about')} <Link to="/upkeep">{say('back')}</Link>
        </>
      }
      acts={
        canSave ? (
          <Button type="primary" onClick={() => form.submit()}>
            {say('save')}
          </Button>
        ) : null
      }
    >
      <RulesForm form={form} rules={rules.data} canSave={canSave} latest={async () => (await rules.refetch()).data} />
    </Page>
  );
};
