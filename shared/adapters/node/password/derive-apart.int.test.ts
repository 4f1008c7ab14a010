import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { passwordHasherContract } from '#shared/ports/contracts/password-hasher.contract.ts';
import { deriveApart } from './derive-apart.ts';
import { NodePasswordHasher } from './node-password-hasher.ts';

passwordHasherContract('scrypt in a thread apart', () => new NodePasswordHasher(deriveApart()));

/** How far each thread of this process stands back, as Linux tells. */
const niceOfThreads = (): readonly number[] =>
  readdirSync('/proc/self/task').map((thread) =>
    Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')[1]?.split(' ')[16]),
  );

describe('given keys derived apart', () => {
  test('when one was made here and one there, then each opens the other', async () => {
    const [here, apart] = [new NodePasswordHasher(), new NodePasswordHasher(deriveApart())];
    expect(await apart.verify('云澜#2026', await here.hash('云澜#2026'))).toBe(true);
    expect(await here.verify('云澜#2026', await apart.hash('云澜#2026'))).toBe(true);
  });

  test.runIf(process.platform === 'linux')(
    '[SEC-03] when guesses come in a flood, then the thread that pays for them stands back behind the others',
    async () => {
      const before = niceOfThreads().filter((nice) => nice >= 8).length;
      await new NodePasswordHasher(deriveApart()).hash('x');
      expect(niceOfThreads().filter((nice) => nice >= 8)).toHaveLength(before + 1);
    },
  );

  test('when a key cannot be made, then whoever asked is told, and the next one is made', async () => {
    const derive = deriveApart();
    const salt = Buffer.alloc(16);
    await expect(derive({ password: 'x', salt, cost: { ln: 30, r: 8, p: 1 } })).rejects.toThrow();
    expect(await derive({ password: 'x', salt, cost: { ln: 1, r: 8, p: 1 } })).toHaveLength(32);
  });
});
