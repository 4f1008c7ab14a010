import type { InputIssue } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';

type Person = { readonly accountId: string; readonly name: string };

type Common = {
  readonly recordId: string;
  readonly siteId: string;
  readonly version: number;
  readonly note: string;
  /** Day by which it is due and day on which it was done, `YYYY-MM-DD`. */
  readonly dueOn?: string | undefined;
  readonly doneOn?: string | undefined;
  readonly changedAt: string;
  readonly changedBy: Person;
};

export const termKinds = ['domain', 'hosting', 'certificate'] as const;

export const filingKinds = ['icp', 'police', 'domain', 'partyEmblem', 'identificationCode', 'securityLevel'] as const;

/** Duties a unit names a person for (ACL-06). */
export const contactDuties = ['mailAdministrator', 'gatekeeper', 'liaisonOfficer'] as const;
export type ContactDuty = (typeof contactDuties)[number];

/** The stages in which a sub-site is inspected: by its own unit, before it opens, after its trial run (CLU-14). */
export const acceptanceStages = ['selfCheck', 'launch', 'formal'] as const;
export type AcceptanceStage = (typeof acceptanceStages)[number];

export const acceptanceOutcomes = ['accepted', 'revise'] as const;

/** What is kept on record about a site beside its settings. */
export type SiteRecord = Common &
  (
    | { readonly kind: 'filing'; readonly filing: (typeof filingKinds)[number]; readonly number?: string | undefined }
    /** Construction, redesign or migration as a project with a reviewed plan (CLU-12, CLU-13). */
    | {
        readonly kind: 'sitePlan';
        readonly title: string;
        readonly project: 'construction' | 'redesign' | 'migration';
        readonly reviewedOn?: string | undefined;
        readonly reviewers: readonly string[];
        readonly outcome?: 'accepted' | 'revise' | undefined;
        readonly filedNumber?: string | undefined;
        /** The theme whose templates carry it out. */
        readonly theme?: string | undefined;
      }
    /** Documents a unit collects for a column before the site opens (COL-15). */
    | {
        readonly kind: 'bootstrap';
        readonly columnId: string;
        readonly what: string;
        readonly ownerUnit: string;
        readonly wanted: number;
        readonly collected: number;
      }
    /** Training and examination of an information officer (SUP-17). */
    | {
        readonly kind: 'training';
        readonly accountId: string;
        readonly name: string;
        readonly course: string;
        readonly trainedOn: string;
        readonly passed: boolean;
        readonly score?: number | undefined;
        readonly validUntil?: string | undefined;
      }
    /** Whom a unit named for a duty, and who stands in for them (ACL-06). */
    | {
        readonly kind: 'contact';
        readonly duty: ContactDuty;
        readonly name: string;
        readonly phone: string;
        readonly email?: string | undefined;
        readonly deputy?: string | undefined;
        readonly deputyPhone?: string | undefined;
      }
    /** Time for which a domain, hosting or a certificate is paid or issued (DOM-04). */
    | {
        readonly kind: 'term';
        readonly term: (typeof termKinds)[number];
        /** The domain, the contract or the certificate's names. */
        readonly subject: string;
        readonly provider: string;
        readonly from: string;
        /** Last day that counts. */
        readonly until: string;
        readonly renewedBy: string;
        /** Renewed by itself, as annual contracts often are: somebody still has to see that it was. */
        readonly renewsItself: boolean;
      }
    /** One inspection of the site in a stage of its acceptance (CLU-14); what was found is mended by `dueOn`, and was on `doneOn`. */
    | {
        readonly kind: 'acceptance';
        readonly stage: AcceptanceStage;
        readonly inspectedOn: string;
        readonly inspectors: readonly string[];
        readonly outcome: (typeof acceptanceOutcomes)[number];
        readonly findings?: string | undefined;
      }
  );
export type SitePlan = Extract<SiteRecord, { readonly kind: 'sitePlan' }>;
export type SiteTerm = Extract<SiteRecord, { readonly kind: 'term' }>;

export const siteRecordKinds = [
  'filing',
  'sitePlan',
  'bootstrap',
  'training',
  'contact',
  'term',
  'acceptance',
] as const;

/** The day by which something is to be done: of a term its last day. */
export const recordDueOn = (record: SiteRecord): string | undefined =>
  record.kind === 'term' ? record.until : record.dueOn;

const isAccepted = (record: SiteRecord): boolean => record.kind === 'acceptance' && record.outcome === 'accepted';

/** Whether its day is over and nobody did it. A term that was given up is done. */
export const isOverdueRecord = (record: SiteRecord, today: string): boolean => {
  const due = recordDueOn(record);
  return due !== undefined && record.doneOn === undefined && !isAccepted(record) && due < today;
};

const filingDays = 30;
const dayMs = 86_400_000;

/** The filing with the public security a site owes within thirty days of opening (DOM-03); undefined once it is there. */
export const owedPoliceFiling = (
  site: Pick<Site, 'kind' | 'launchedAt' | 'filings'>,
  records: readonly SiteRecord[],
): string | undefined => {
  if (site.kind === 'topic' || site.launchedAt === undefined) return undefined;
  const filed = records.some((one) => one.kind === 'filing' && one.filing === 'police' && one.doneOn !== undefined);
  if (filed || site.filings?.policeRecord) return undefined;
  return new Date(Date.parse(site.launchedAt) + filingDays * dayMs).toISOString().slice(0, 10);
};

/** Whether a person may go on duty as an information officer on `day`: trained, passed, not run out. */
export const isQualified = (accountId: string, records: readonly SiteRecord[], day: string): boolean =>
  records.some(
    (one) =>
      one.kind === 'training' &&
      one.accountId === accountId &&
      one.passed &&
      one.trainedOn <= day &&
      (one.validUntil === undefined || day <= one.validUntil),
  );

/** Days before its day on which somebody is reminded of a record; on the day after it is overdue. */
const reminderDays = [10, 3, 0, -1];
/** Renewals go through a purchase and a filing: they begin two months before (DOM-04). */
const termReminderDays = [60, 30, 7, 0, -1];

/** What to say of an open record today; undefined on days without a reminder. */
export const recordReminder = (record: SiteRecord, today: string): 'soon' | 'today' | 'overdue' | undefined => {
  const due = recordDueOn(record);
  if (due === undefined || record.doneOn !== undefined || isAccepted(record)) return undefined;
  const left = Math.round((Date.parse(due) - Date.parse(today)) / dayMs);
  if (!(record.kind === 'term' ? termReminderDays : reminderDays).includes(left)) return undefined;
  return left < 0 ? 'overdue' : left === 0 ? 'today' : 'soon';
};

/** Duties for which a unit has named nobody. */
export const unnamedDuties = (records: readonly SiteRecord[]): readonly ContactDuty[] =>
  contactDuties.filter((duty) => !records.some((one) => one.kind === 'contact' && one.duty === duty));

type Plan = Pick<SitePlan, 'reviewedOn' | 'reviewers' | 'outcome' | 'doneOn'>;

/** What speaks against a plan as it is entered: an outcome comes from a review, and only an accepted plan is carried out (CLU-12). */
export const planIssues = (plan: Plan): readonly InputIssue[] => {
  const issues: InputIssue[] = [];
  if (plan.outcome !== undefined && plan.reviewedOn === undefined)
    issues.push({ pointer: '/reviewedOn', zh: '有评审结论须填评审日期', en: 'An outcome needs the day of the review' });
  if (plan.outcome !== undefined && plan.reviewers.length === 0)
    issues.push({ pointer: '/reviewers', zh: '有评审结论须填评审人', en: 'An outcome needs those who reviewed' });
  if (plan.doneOn !== undefined && plan.outcome !== 'accepted')
    issues.push({
      pointer: '/doneOn',
      zh: '方案通过评审后方可完成',
      en: 'Only a plan that was accepted can be done',
    });
  if (plan.doneOn !== undefined && plan.reviewedOn !== undefined && plan.doneOn < plan.reviewedOn)
    issues.push({ pointer: '/doneOn', zh: '完成日期早于评审日期', en: 'Done before it was reviewed' });
  return issues;
};
