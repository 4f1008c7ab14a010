import type { ReactNode } from 'react';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay } from '#desk/lib/session/session.tsx';
import { getUpkeepRulesEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { RulesForm } from './rules-form.tsx';

/** Limits, reminders, vetoes and supervisors: read by all who are measured by them, changed by the office. */
export const Component = (): ReactNode => {
  const canSave = useMay()('cluster.manage');
  const rules = useAnswer(getUpkeepRulesEndpoint, {});
  if (rules.isPending) return <Waiting />;
  if (!rules.data) return <UnreadPage error={rules.error} again={() => void rules.refetch()} />;
  return <RulesForm rules={rules.data} canSave={canSave} />;
};
