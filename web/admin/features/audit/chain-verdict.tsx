import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useWords } from '#desk/lib/words/words.ts';
import type { verifyAuditEndpoint } from '#shared/schemas/http/audit-endpoints.ts';
import { auditWords } from './audit-words.ts';

type Verdict = z.output<typeof verifyAuditEndpoint.answer>;

const faults = ['numberMissing', 'linkBroken', 'recordAltered', 'recordMissing', 'recordUnsealed'] as const;

/** What the verification of a chain found, in words. */
export const ChainVerdict = ({ verdict }: { readonly verdict: Verdict }): ReactNode => {
  const say = useWords(auditWords);
  const { fault, sealed, waiting } = verdict;
  if (!fault) return <Alert type="success" showIcon role="status" title={say('sound', { sealed, waiting })} />;
  const known = faults.find((kind) => kind === fault.kind);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={say('broken')}
      description={`${known ? say(known, { seq: fault.seq ?? '' }) : fault.kind} ${say('other')}`}
    />
  );
};
