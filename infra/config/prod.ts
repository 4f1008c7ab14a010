import type { EnvironmentInput } from './environment.ts';

/** The city: 150 sites, in mainland China. */
export const prod: EnvironmentInput = {
  name: 'prod',
  production: true,
  region: 'cn-north-1',
  availabilityZones: ['cn-north-1a', 'cn-north-1b'],
  baseDomain: 'yunlan.gov.cn',
  portalDomain: 'www.yunlan.gov.cn',
  adminDomain: 'admin.yunlan.gov.cn',
  certificates: { shared: { iamCertificateId: 'ASCA0000000000000000' } },
  mail: { from: 'noreply@yunlan.gov.cn', secret: '/zhanqun/prod/mail' },
  search: {
    instanceType: 'm6g.large.search',
    instances: 2,
    volumeGb: 100,
    leaders: { instanceType: 'm6g.large.search', instances: 3 },
  },
  retention: { logDays: 365, auditYears: 3, backupDays: 35, versionDays: 90 },
  alarms: { recipients: ['operations@yunlan.gov.cn', 'duty@yunlan.gov.cn'] },
  budget: { monthly: 20_000, currency: 'CNY' },
  customerKey: true,
  deliverySets: 2,
};
