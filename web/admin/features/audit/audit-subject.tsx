import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useSites } from '#desk/components/site/sites.tsx';
import { useLanguage } from '#desk/lib/words/words.ts';
import { auditSubjects, auditWord } from '#shared/domain/audit/audit-words.ts';
import type { listAuditEndpoint } from '#shared/schemas/http/audit-endpoints.ts';

type AuditAnswer = z.output<typeof listAuditEndpoint.answer>['items'][number];

/** What a record calls its subject, where it says so. */
const saidName = (facts: AuditAnswer['facts']): string | undefined =>
  [facts.name, facts.title, facts.fileName].find((one) => typeof one === 'string' && one !== '') as string | undefined;

/** A person's name as any of the records has it: who acted, or whose account was made. */
const personName = (accountId: string, among: readonly AuditAnswer[]): string | undefined =>
  among.find(({ actor }) => actor.accountId === accountId)?.actor.name ??
  among.flatMap(({ subject, facts }) => (subject.id === accountId ? [saidName(facts)] : [])).find(Boolean);

/** What was acted on: its kind and its name in words, the id that proves it small beneath. Choosing it shows all about it. */
export const AuditSubject = ({
  record: { subject, facts },
  among,
  onChoose,
}: {
  readonly record: AuditAnswer;
  readonly among: readonly AuditAnswer[];
  readonly onChoose: (id: string) => void;
}): ReactNode => {
  const lng = useLanguage();
  const { nameOf } = useSites();
  const { kind, id } = subject;
  const kindName = auditWord(auditSubjects, kind, lng);
  const name = kind === 'account' ? personName(id, among) : kind === 'site' ? nameOf(id) : saidName(facts);
  return (
    <>
      <Button type="link" size="small" className="row-link" onClick={() => onChoose(id)}>
        {[kindName, name].filter(Boolean).join(' · ')}
      </Button>
      {id === '' ? null : <div className="quiet small">{id}</div>}
    </>
  );
};
