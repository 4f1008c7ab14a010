import type { EnvironmentInput } from './environment.ts';

/** The rehearsal: everything as in production but for its size. */
export const staging: EnvironmentInput = {
  name: 'staging',
  production: false,
  region: 'cn-north-1',
  availabilityZones: ['cn-north-1a', 'cn-north-1b'],
  baseDomain: 'staging.yunlan.gov.cn',
  portalDomain: 'www.staging.yunlan.gov.cn',
  adminDomain: 'admin.staging.yunlan.gov.cn',
  certificates: { shared: { iamCertificateId: 'ASCA0000000000000000' } },
  mail: { from: 'noreply@staging.yunlan.gov.cn', secret: '/zhanqun/staging/mail' },
  search: { instanceType: 't3.medium.search', instances: 2, volumeGb: 20 },
  retention: { logDays: 183, auditYears: 1, backupDays: 14, versionDays: 14 },
  alarms: { recipients: ['operations@yunlan.gov.cn'] },
  budget: { monthly: 3000, currency: 'CNY' },
  customerKey: true,
  deliverySets: 1,
};
