import type { EnvironmentInput } from './environment.ts';

/** Where developers try a change: small, cheap, thrown away without regret. */
export const dev: EnvironmentInput = {
  name: 'dev',
  production: false,
  region: 'us-east-1',
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  baseDomain: 'dev.yunlan.gov.cn',
  portalDomain: 'www.dev.yunlan.gov.cn',
  adminDomain: 'admin.dev.yunlan.gov.cn',
  certificates: {
    shared: { certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000' },
  },
  mail: { from: 'noreply@dev.yunlan.gov.cn', secret: '/zhanqun/dev/mail' },
  search: { instanceType: 't3.medium.search', instances: 2, volumeGb: 20 },
  retention: { logDays: 183, auditYears: 1, backupDays: 7, versionDays: 7 },
  alarms: { recipients: ['operations@yunlan.gov.cn'] },
  budget: { monthly: 300, currency: 'USD' },
  customerKey: false,
  deliverySets: 1,
};
