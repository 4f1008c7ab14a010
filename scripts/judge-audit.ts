export type AuditVerdict = { readonly passed: boolean; readonly judged: boolean; readonly lines: readonly string[] };

type Report = {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
  readonly metadata?: unknown;
};

const read = (output: string): Report => {
  try {
    return JSON.parse(output) as Report;
  } catch {
    return {};
  }
};

const bad: ReadonlySet<string> = new Set(['high', 'critical']);

/** What an `npm audit --json` says: every weak package, and whether they let it pass; without an answer only `required` fails. */
export const judgeAudit = (output: string, required: boolean): AuditVerdict => {
  const { vulnerabilities, metadata } = read(output);
  if (!vulnerabilities || !metadata)
    return { passed: !required, judged: false, lines: ['NOT AUDITED: the registry answers no advisories'] };
  const weak = Object.entries(vulnerabilities);
  const lines = weak.map(([name, { severity, range }]) => `${severity.padEnd(8)} ${name} ${range}`);
  const passed = weak.every(([, { severity }]) => !bad.has(severity));
  return { passed, judged: true, lines: lines.length > 0 ? lines : ['no known weakness'] };
};
