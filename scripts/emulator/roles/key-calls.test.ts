import { expect, test } from 'vitest';
import { keyCalls } from './key-calls.ts';

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/content';
const key = 'arn:aws:kms:us-east-1:000000000000:key/k';
const call = (action: string, resource = table) => ({ caller: 'render', action, resource });

test('[SEC-03] [SEC-06] given a table under a key of the operator, when a function uses it, then it needs the key: to read, and to write also to make data keys', () => {
  const keys = new Map([['content', key]]);
  const asked = (action: string, resource = table) =>
    keyCalls([call(action, resource)], keys).map((one) => `${one.caller} ${one.action} ${one.resource}`);
  expect(asked('dynamodb:Query', `${table}/index/gsi1`)).toEqual([`render kms:Decrypt ${key}`]);
  expect(asked('dynamodb:PutItem')).toEqual([`render kms:Decrypt ${key}`, `render kms:GenerateDataKey ${key}`]);
  expect(asked('dynamodb:GetItem', table.replace('content', 'other'))).toEqual([]);
  expect(asked('s3:GetObject', 'arn:aws:s3:::content/a')).toEqual([]);
});
