import type { InputIssue } from '#shared/domain/errors.ts';
import {
  type AcceptanceStage,
  type acceptanceOutcomes,
  acceptanceStages,
  type SiteRecord,
} from '#shared/domain/registry/site-record.ts';

type Acceptance = {
  readonly stage: AcceptanceStage;
  readonly outcome: (typeof acceptanceOutcomes)[number];
  readonly findings?: string | undefined;
  readonly inspectors: readonly string[];
  readonly dueOn?: string | undefined;
};

const stageNames = {
  selfCheck: { zh: '自查', en: 'self check' },
  launch: { zh: '上线验收', en: 'inspection before launch' },
  formal: { zh: '正式验收', en: 'formal inspection' },
} as const;

/** Whether a stage was passed: found in order, or what was found is mended and was inspected again. */
export const isPassed = (stage: AcceptanceStage, records: readonly SiteRecord[]): boolean => {
  const ofStage = records.filter((one) => one.kind === 'acceptance' && one.stage === stage);
  return (
    ofStage.some((one) => one.kind === 'acceptance' && one.outcome === 'accepted') &&
    ofStage.every((one) => one.kind !== 'acceptance' || one.outcome === 'accepted' || one.doneOn !== undefined)
  );
};

/** What the stage that comes next is; undefined when all were passed. */
export const nextStage = (records: readonly SiteRecord[]): AcceptanceStage | undefined =>
  acceptanceStages.find((stage) => !isPassed(stage, records));

/** What speaks against an inspection as it is entered; `others` are the site's other records. */
export const acceptanceIssues = (
  { stage, outcome, findings = '', inspectors, dueOn }: Acceptance,
  others: readonly SiteRecord[],
  hasOpened: boolean,
): readonly InputIssue[] => {
  const issues: InputIssue[] = [];
  const former = acceptanceStages[acceptanceStages.indexOf(stage) - 1];
  if (inspectors.length === 0)
    issues.push({ pointer: '/inspectors', zh: '请填写检查人', en: 'Name those who inspected' });
  if (former && !isPassed(former, others))
    issues.push({
      pointer: '/stage',
      zh: `须先通过${stageNames[former].zh}`,
      en: `The ${stageNames[former].en} comes first`,
    });
  if (stage === 'formal' && !hasOpened)
    issues.push({ pointer: '/stage', zh: '网站上线试运行后方可正式验收', en: 'The site has to be online first' });
  if (outcome === 'revise' && findings.trim() === '')
    issues.push({ pointer: '/findings', zh: '需整改的须写明问题', en: 'Say what has to be mended' });
  if (outcome === 'revise' && dueOn === undefined)
    issues.push({ pointer: '/dueOn', zh: '需整改的须填整改期限', en: 'Name the day by which it is mended' });
  const isOpen = others.some(
    (one) => one.kind === 'acceptance' && one.stage === stage && one.outcome === 'revise' && one.doneOn === undefined,
  );
  if (outcome === 'accepted' && isOpen)
    issues.push({
      pointer: '/outcome',
      zh: '本阶段还有未完成的整改，请先在该条中填写完成日期',
      en: 'Something found in this stage is not mended yet; enter there when it was',
    });
  return issues;
};
