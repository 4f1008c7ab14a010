import { expect, test } from 'vitest';
import { idsContract } from '#shared/ports/contracts/ids.contract.ts';
import { passwordHasherContract } from '#shared/ports/contracts/password-hasher.contract.ts';
import { NodePasswordHasher } from './password/node-password-hasher.ts';
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

test('[SEC-03] given a flood of guesses, when more digests wait than people would, then the rest is refused at once and later ones are made', async () => {
  const hasher = new NodePasswordHasher();
  const cheap = `$scrypt$ln=10,r=8,p=1$${'a'.repeat(22)}$${'b'.repeat(43)}`;
  const answers = await Promise.allSettled(Array.from({ length: 100 }, () => hasher.verify('x', cheap)));
  const refused = answers.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThan(50);
  expect(refused).toEqual(
    refused.map(() => ({ status: 'rejected', reason: expect.objectContaining({ code: 'too-many-requests' }) })),
  );
  expect(await hasher.verify('x', cheap)).toBe(false);
});
