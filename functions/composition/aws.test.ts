import { expect, test } from 'vitest';
import { awsServices } from '#functions/composition/aws.ts';

test('given an environment that lacks variables, when services are made, then each is named', () => {
  const make = () => awsServices({ AWS_REGION: 'cn-north-1', SEARCH_ENDPOINT: 'no address' });
  expect(make).toThrow(/CONTENT_TABLE_NAME.*/s);
  expect(make).toThrow(/SEARCH_ENDPOINT.*/s);
  expect(make).toThrow(/RENDER_HIGH_QUEUE_URL.*/s);
  expect(make).not.toThrow(/AWS_REGION/);
});
