import { expect } from 'vitest';
import { startSearchService } from '#shared/adapters/aws/testing/search-service.ts';
import type { DeployedCluster } from '../deployed-cluster.ts';
import { operate } from './operate.ts';

/** The commands about the search domain as they are typed; the emulator lacks its service, so a server of ours answers for it. */
export const upgradeSearch = async (cloud: DeployedCluster): Promise<void> => {
  const elsewhere = await operate(cloud, ['search-health']);
  expect(elsewhere).toMatchObject({ exitCode: 1, json: { error: { en: expect.stringContaining('outside') } } });
  const service = await startSearchService('zhanqun', {
    version: 'OpenSearch_2.19',
    targets: ['OpenSearch_3.1'],
    looks: 0,
  });
  const told = {
    SEARCH_DOMAIN_ARN: 'arn:aws:es:us-east-1:000000000000:domain/zhanqun',
    AWS_ENDPOINT_URL_OPENSEARCH: service.endpoint,
  };
  try {
    const never = await operate(cloud, ['search-upgrade', 'OpenSearch_9.0', '--start'], { told });
    expect(never).toMatchObject({ exitCode: 1, json: { error: { en: expect.stringContaining('OpenSearch_3.1') } } });
    const begun = await operate(cloud, ['search-upgrade', 'OpenSearch_3.1', '--start'], { told });
    expect(begun).toMatchObject({ exitCode: 0, json: { version: 'OpenSearch_3.1', eligible: true, started: true } });
    expect(service.begun).toEqual(['check', 'upgrade']);
    const health = await operate(cloud, ['search-health'], { told });
    expect(health.json).toMatchObject({ status: 'green', upgrade: { step: 'check' } });
    console.log('deploy: search-upgrade covered otherwise, by the service’s client at a server of ours');
  } finally {
    service.close();
  }
};
