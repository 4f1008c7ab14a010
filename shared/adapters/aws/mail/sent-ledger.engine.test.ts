import { expect, onTestFinished, test } from 'vitest';
import { temporaryTables } from '../testing/temporary-tables.ts';
import { SentLedger } from './sent-ledger.ts';

test('given a mail was remembered, when another process asks, then it is known and no other', async () => {
  const { engine, close } = await temporaryTables();
  onTestFinished(close);
  const clock = { now: () => new Date() };
  await new SentLedger(engine, clock).add('a');
  expect(await new SentLedger(engine, clock).has('a')).toBe(true);
  expect(await new SentLedger(engine, clock).has('b')).toBe(false);
});
