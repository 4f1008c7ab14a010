import { expect, test } from 'vitest';
import { awsSearch } from '#functions/composition/aws/search.ts';
import { awsServices } from '#functions/composition/aws.ts';

const place = { AWS_REGION: 'cn-north-1' };

test('given a group of variables that is half set, when services are made, then each that lacks is named', () => {
  const make = () => awsServices({ ...place, TENANTS_TABLE_NAME: 'tenants', ADMIN_ORIGIN: 'no address' });
  expect(make).toThrow(/CONTENT_TABLE_NAME.*AUDIT_TABLE_NAME/s);
  expect(make).not.toThrow(/AWS_REGION|BODIES/);
});

test('given a function that knows nothing of search and queues, when it starts, then only their use is refused', async () => {
  const services = awsServices(place, { search: awsSearch });
  expect(() => services.search.versions({ limit: 1 })).toThrow(/SEARCH_ENDPOINT/);
  expect(() => awsServices(place).search.versions({ limit: 1 })).toThrow(/composed without search/);
  await expect(services.queue.send('plan', [{ body: 'x' }])).rejects.toThrow(/PLAN_QUEUE_URL/);
  expect(() => services.config.secret).toThrow(/CLUSTER_SECRET/);
});
