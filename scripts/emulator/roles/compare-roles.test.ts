import { expect, test } from 'vitest';
import { compareRoles } from './compare-roles.ts';

const bucket = 'arn:aws:s3:::pages';
const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/content';
const role = {
  name: 'render',
  role: 'arn:aws:iam::000000000000:role/render',
  policies: [
    {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: `${bucket}/*` },
        { Effect: 'Allow', Action: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'], Resource: `${table}*` },
        { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:us-east-1:000000000000:undone' },
        { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' },
      ],
    },
  ],
};
const call = (action: string, resource: string, caller = 'render') => ({ caller, action, resource });

test('[SEC-05] given what a function asked for, when its role is compared, then what it lacks and what nobody used are told', async () => {
  const calls = [
    call('s3:GetObject', `${bucket}/zt/jyj/`),
    call('s3:ListBucket', bucket),
    call('dynamodb:GetItem', table),
    call('s3:DeleteObject', `${bucket}/a`, 'another'),
  ];
  expect(await compareRoles([role], calls)).toEqual({
    missing: [`render: s3:ListBucket on ${bucket}`],
    unused: new Map([['render', ['s3:PutObject on pages/*']]]),
    checked: 3,
  });
});
