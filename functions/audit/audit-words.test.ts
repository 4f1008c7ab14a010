import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { actions } from '#shared/domain/access/action.ts';
import { auditActions, auditSubjects } from '#shared/domain/audit/audit-words.ts';

const functions = new URL('../', import.meta.url);
const sources = readdirSync(functions, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.includes('testing/'))
  .map((name) => readFileSync(new URL(name, functions), 'utf8'));

const found = (pattern: RegExp): readonly string[] => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, code]) => String(code)))),
];

describe('given the codes that the code writes into the audit log', () => {
  test('[SEC-05] when an act is recorded, then the log has words for it in both languages', () => {
    // What a use case asks leave for is named like an act.
    const asked: readonly string[] = actions;
    const acts = found(/\b(?:act|action): (?:[^\n]*\? )?'([a-zA-Z]+\.[a-zA-Z]+)'/g);
    expect(acts.length).toBeGreaterThan(60);
    expect(acts.filter((act) => !(act in auditActions) && !asked.includes(act))).toEqual([]);
  });

  test('[SEC-05] when a record names its subject, then the log has words for its kind', () => {
    const kinds = found(/\bsubject(?: =|:) \{ kind: '([a-zA-Z]+)'/g);
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.filter((kind) => !(kind in auditSubjects))).toEqual([]);
  });
});
