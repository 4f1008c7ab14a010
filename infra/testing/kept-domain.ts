import { site as jyj } from '../sites/jyj.ts';

/** A department that keeps the domain it had before the cluster. */
export const jyjKept = { ...jyj, domain: 'www.yljy.gov.cn', keptDomain: { reason: '沿用二〇〇九年备案的域名' } };
