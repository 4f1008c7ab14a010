import type { Bilingual } from '#shared/domain/site/site.ts';

/** What became of one text, where that needs saying. */
export type ImportNote = { readonly id: string; readonly title: string; readonly why: Bilingual };

/** What an import did. `held` came in as drafts although publication was approved, because the checks block them or their date is not known. */
export type ImportReport = {
  readonly siteId: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly read: number;
  readonly imported: number;
  readonly published: number;
  /** Were there from an earlier run. */
  readonly alreadyThere: number;
  readonly skipped: readonly ImportNote[];
  readonly held: readonly (ImportNote & { readonly articleId: string })[];
  readonly warnings: readonly ImportNote[];
  /** How often the checks found something that does not block, by code. */
  readonly findings: Readonly<Record<string, number>>;
};

/** What became of one row. */
export type RowOutcome =
  | { readonly kind: 'alreadyThere' }
  | { readonly kind: 'skipped'; readonly note: ImportNote }
  | {
      readonly kind: 'imported';
      readonly articleId: string;
      readonly published: boolean;
      readonly held?: ImportNote | undefined;
      readonly warnings: readonly ImportNote[];
      readonly findings: readonly string[];
    };

/** Adds the outcomes of rows to a report. */
export const addOutcomes = (report: ImportReport, outcomes: readonly RowOutcome[]): ImportReport => {
  const imported = outcomes.filter((outcome) => outcome.kind === 'imported');
  const findings = { ...report.findings };
  for (const code of imported.flatMap((outcome) => outcome.findings)) findings[code] = (findings[code] ?? 0) + 1;
  return {
    ...report,
    read: report.read + outcomes.length,
    imported: report.imported + imported.length,
    published: report.published + imported.filter((outcome) => outcome.published).length,
    alreadyThere: report.alreadyThere + outcomes.filter((outcome) => outcome.kind === 'alreadyThere').length,
    skipped: [...report.skipped, ...outcomes.flatMap((outcome) => (outcome.kind === 'skipped' ? [outcome.note] : []))],
    held: [...report.held, ...imported.flatMap(({ articleId, held }) => (held ? [{ ...held, articleId }] : []))],
    warnings: [...report.warnings, ...imported.flatMap((outcome) => outcome.warnings)],
    findings,
  };
};
