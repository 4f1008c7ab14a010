import { describe, expect, test } from 'vitest';
import { dev } from './dev.ts';
import { emulator } from './emulator.ts';
import { type EnvironmentInput, environmentOf } from './environment.ts';
import { environmentNamed } from './environments.ts';
import { prod } from './prod.ts';
import { staging } from './staging.ts';

const complaint = (input: EnvironmentInput): string => {
  try {
    environmentOf(input);
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('given the environments of this repository', () => {
  test.each([dev, staging, prod, emulator({ searchEndpoint: 'http://localhost:9200' })])(
    'when $name is read, then it is in order',
    (input) => {
      expect(complaint(input)).toBe('');
    },
  );

  test('when none of that name is there, then the names are said', () => {
    expect(() => environmentNamed('production')).toThrow('env is production: say -c env=dev|staging|prod');
    expect(() => environmentNamed(undefined)).toThrow('env is missing');
    expect(() => environmentNamed('emulator')).toThrow('searchEndpoint is missing');
  });
});

describe('given a wrong environment, when it is read, then its field is named', () => {
  const iam = { shared: { iamCertificateId: 'ASCA0000000000000000' } } as const;
  const { search } = prod as { search: Extract<EnvironmentInput['search'], { instances: number }> };
  test.each<readonly [string, EnvironmentInput, string]>([
    [
      'production abroad',
      { ...prod, region: 'eu-central-1', availabilityZones: ['eu-central-1a', 'eu-central-1b'] },
      'region eu-central-1 lies outside mainland China',
    ],
    [
      'abroad on purpose, without saying why',
      { ...prod, dataResidency: 'elsewhere' },
      'dataResidencyReason is missing',
    ],
    [
      'a reason that is none',
      { ...prod, dataResidency: 'elsewhere', dataResidencyReason: 'because' },
      'dataResidencyReason say in a sentence',
    ],
    [
      'logs for five months',
      { ...prod, retention: { ...prod.retention, logDays: 150 } },
      'retention.logDays network logs are kept for at least six months',
    ],
    ['nobody to alarm', { ...prod, alarms: { recipients: [] } }, 'alarms.recipients somebody must hear'],
    [
      'a managed certificate in China',
      { ...prod, certificates: dev.certificates },
      'certificates.shared must be an iamCertificateId',
    ],
    [
      'such a certificate for one site',
      { ...prod, certificates: { ...iam, bySite: { jyj: dev.certificates.shared } } },
      'certificates.jyj must be',
    ],
    ['no mail', { ...dev, mail: { from: 'a@b.cn' } }, 'mail needs either url or secret'],
    [
      'a password in a mail address',
      { ...dev, mail: { from: 'a@b.cn', url: 'smtps://me:secret@mail.cn' } },
      'mail.url must hold no password',
    ],
    ['an admin host elsewhere', { ...dev, adminDomain: 'admin.example.com' }, 'adminDomain must lie below'],
    ['one host for both', { ...dev, adminDomain: dev.portalDomain }, 'adminDomain must not be the portal'],
    [
      'a zone of another region',
      { ...dev, availabilityZones: ['us-east-1a', 'us-west-2a'] },
      'availabilityZones must lie in us-east-1',
    ],
    [
      'three nodes in two zones',
      { ...prod, search: { ...search, instances: 3 } },
      'search.instances must be a multiple',
    ],
    [
      'production on one node',
      { ...prod, search: { ...search, instances: 1 } },
      'search production needs two data nodes',
    ],
    [
      'an identity certificate where the certificate manager serves',
      { ...dev, certificates: iam },
      'certificates.shared must be a certificateArn',
    ],
    [
      'elsewhere, and yet inside',
      { ...prod, dataResidency: 'elsewhere', dataResidencyReason: 'A demonstration with invented data only.' },
      "dataResidency is 'elsewhere', but cn-north-1",
    ],
    [
      'a reason for nothing',
      { ...prod, dataResidencyReason: 'A demonstration with invented data only.' },
      'dataResidency is missing',
    ],
    ['one zone twice', { ...dev, availabilityZones: ['us-east-1a', 'us-east-1a'] }, 'availabilityZones names one'],
    ['one recipient twice', { ...dev, alarms: { recipients: ['a@b.cn', 'a@b.cn'] } }, 'alarms.recipients names one'],
    ['a budget in another money', { ...dev, budget: { monthly: 1, currency: 'CNY' } }, 'budget.currency must be'],
    ['emulated production', { ...prod, emulated: true }, 'emulated production cannot be emulated'],
    ['a field nobody knows', { ...dev, nodes: 3 } as EnvironmentInput, 'nodes'],
  ])('%s', (_, input, said) => {
    expect(complaint(input)).toContain(said);
  });

  test('several at once are all named', () => {
    expect(complaint({ ...dev, region: 'x', deliverySets: 0 })).toMatch(/region.*deliverySets/s);
  });
});

test('given production abroad with a reason, when it is read, then it is taken', () => {
  const abroad: EnvironmentInput = {
    ...prod,
    region: 'us-east-1',
    availabilityZones: ['us-east-1a', 'us-east-1b'],
    certificates: dev.certificates,
    budget: dev.budget,
    dataResidency: 'elsewhere',
    dataResidencyReason: 'A demonstration with invented data only.',
  };
  expect(complaint(abroad)).toBe('');
});
