import { expect, test } from 'vitest';
import { awsCalls } from './aws-call.ts';

const request = {
  region: 'us-east-1',
  account: '000000000000',
  target: undefined,
  method: 'POST',
  address: '/',
  body: '',
  conditional: false,
  status: 200,
};
const table = (name: string) => `arn:aws:dynamodb:us-east-1:000000000000:table/${name}`;

test('given a transaction, when its permissions are named, then each part needs its own', () => {
  const body = JSON.stringify({
    TransactItems: [
      { Put: { TableName: 'content' } },
      { ConditionCheck: { TableName: 'tenants' } },
      { Delete: { TableName: 'audit' } },
    ],
  });
  expect(awsCalls({ ...request, service: 'dynamodb', target: 'DynamoDB_20120810.TransactWriteItems', body })).toEqual([
    { action: 'dynamodb:PutItem', resource: table('content') },
    { action: 'dynamodb:ConditionCheckItem', resource: table('tenants') },
    { action: 'dynamodb:DeleteItem', resource: table('audit') },
  ]);
});

test.each([
  ['Query', { TableName: 'content', IndexName: 'gsi1' }, [table('content/index/gsi1')]],
  ['GetItem', { TableName: 'content' }, [table('content')]],
  ['BatchGetItem', { RequestItems: { content: {}, tenants: {} } }, [table('content'), table('tenants')]],
])(
  'given the table request %s, when its permissions are named, then they are of its tables and indexes',
  (name, body, resources) => {
    const calls = awsCalls({
      ...request,
      service: 'dynamodb',
      target: `DynamoDB_20120810.${name}`,
      body: JSON.stringify(body),
    });
    expect(calls).toEqual(resources.map((resource) => ({ action: `dynamodb:${name}`, resource })));
  },
);

test('given a batch of messages, when its permission is named, then it is that of a message', () => {
  const body = JSON.stringify({ QueueUrl: 'http://127.0.0.1:1/000000000000/plan' });
  expect(awsCalls({ ...request, service: 'sqs', target: 'AmazonSQS.SendMessageBatch', body })).toEqual([
    { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:us-east-1:000000000000:plan' },
  ]);
});

test.each([
  ['GET', '/pages/zt/jyj/a%20b.html', 200, ['s3:GetObject pages/zt/jyj/a b.html']],
  ['HEAD', '/pages/zt/jyj/', 404, ['s3:GetObject pages/zt/jyj/', 's3:ListBucket pages']],
  ['GET', '/pages?list-type=2&prefix=zt', 200, ['s3:ListBucket pages']],
  ['POST', '/media/a?uploads=', 200, ['s3:PutObject media/a']],
  ['PUT', '/media/a?partNumber=1&uploadId=u', 200, ['s3:PutObject media/a']],
  ['GET', '/media/a?uploadId=u', 200, ['s3:ListMultipartUploadParts media/a']],
  ['DELETE', '/media/a?uploadId=u', 204, ['s3:AbortMultipartUpload media/a']],
])(
  'given %s %s answered with %i, when its permissions are named, then they are %j',
  (method, address, status, expected) => {
    const calls = awsCalls({ ...request, service: 's3', method, address, status });
    expect(calls.map(({ action, resource }) => `${action} ${resource.slice('arn:aws:s3:::'.length)}`)).toEqual(
      expected,
    );
  },
);

test.each([
  ['PUT', ['s3:PutObject', 's3:GetObject']],
  ['DELETE', ['s3:DeleteObject', 's3:GetObject']],
  ['GET', ['s3:GetObject']],
])(
  'given %s only of the object that is known, when its permissions are named, then reading it is one of them: %j',
  (method, expected) => {
    const calls = awsCalls({ ...request, service: 's3', method, address: '/pages/zt/jyj/', conditional: true });
    expect(calls.map(({ action }) => action)).toEqual(expected);
  },
);
