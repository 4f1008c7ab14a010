import type { ChainFault } from '#shared/domain/audit/audit-chain.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

/** A fault of an audit chain in words. */
export const faultWords = (fault: ChainFault): Bilingual => {
  switch (fault.kind) {
    case 'numberMissing':
      return { zh: `缺少第 ${fault.seq} 号封存`, en: `seal ${fault.seq} is missing` };
    case 'linkBroken':
      return {
        zh: `第 ${fault.seq} 号封存与前后不相接（${fault.recordId}）`,
        en: `seal ${fault.seq} does not join the chain (${fault.recordId})`,
      };
    case 'recordAltered':
      return {
        zh: `第 ${fault.seq} 号记录 ${fault.recordId} 在封存后被改动`,
        en: `record ${fault.seq}, ${fault.recordId}, was altered after it was sealed`,
      };
    case 'recordMissing':
      return {
        zh: `第 ${fault.seq} 号记录 ${fault.recordId} 在封存后被删除`,
        en: `record ${fault.seq}, ${fault.recordId}, was deleted after it was sealed`,
      };
    case 'recordUnsealed':
      return {
        zh: `记录 ${fault.recordId}（${fault.at}）一直没有封存`,
        en: `record ${fault.recordId} of ${fault.at} was never sealed`,
      };
  }
};
