import { expect, test } from 'vitest';
import { idsContract } from '#shared/ports/ids.contract.ts';
import { passwordHasherContract } from '#shared/ports/password-hasher.contract.ts';
import { NodePasswordHasher } from './node-password-hasher.ts';
import { UlidIds } from './ulid-ids.ts';

idsContract('ulid', () => new UlidIds({ now: () => new Date() }));
passwordHasherContract('scrypt', () => new NodePasswordHasher());

test('given the clock stands still, when identifiers are made, then they still grow', () => {
  const ids = new UlidIds({ now: () => new Date(0) });
  const made = [ids.next(), ids.next(), ids.next()];
  expect([...new Set(made)].sort()).toEqual(made);
});

test('given a password is hashed, when the event loop is needed meanwhile, then it is free', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await new NodePasswordHasher().hash('x');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});
