import type { EnvironmentInput } from './environment.ts';

/** What the story of `npm run test:deploy` says of the emulator, which stands in no file. */
export type EmulatorContext = {
  /** The search server stands beside it. */
  readonly searchEndpoint: string;
  readonly exchangesOriginSecret?: boolean | undefined;
  readonly originSecretEdition?: number | undefined;
};

/** The emulator of `npm run test:deploy`. */
export const emulator = ({ searchEndpoint, ...exchange }: EmulatorContext): EnvironmentInput => ({
  ...exchange,
  name: 'emulator',
  production: false,
  region: 'us-east-1',
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  baseDomain: 'yunlan.gov.cn',
  portalDomain: 'www.yunlan.gov.cn',
  adminDomain: 'admin.yunlan.gov.cn',
  certificates: { shared: { iamCertificateId: 'ASCA0000000000000000' } },
  mail: { from: 'noreply@yunlan.gov.cn', url: 'smtp://127.0.0.1:9' },
  search: { endpoint: searchEndpoint, signing: 'none' },
  retention: { logDays: 183, auditYears: 1, backupDays: 7, versionDays: 7 },
  alarms: { recipients: ['operations@yunlan.gov.cn'] },
  budget: { monthly: 1, currency: 'USD' },
  customerKey: true,
  deliverySets: 1,
  emulated: true,
});
