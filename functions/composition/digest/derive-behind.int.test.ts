import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deriveBehind } from '#functions/composition/digest/derive-behind.ts';
import { NodePasswordHasher } from '#shared/adapters/node/node-password-hasher.ts';
import { passwordHasherContract } from '#shared/ports/password-hasher.contract.ts';

passwordHasherContract('scrypt in a thread behind', () => new NodePasswordHasher(deriveBehind()));

/** How far each thread of this process stands back, as Linux tells. */
const niceOfThreads = (): readonly number[] =>
  readdirSync('/proc/self/task').map((thread) =>
    Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')[1]?.split(' ')[16]),
  );

describe('given keys derived behind', () => {
  test('when one was made here and one there, then each opens the other', async () => {
    const [here, behind] = [new NodePasswordHasher(), new NodePasswordHasher(deriveBehind())];
    expect(await behind.verify('云澜#2026', await here.hash('云澜#2026'))).toBe(true);
    expect(await here.verify('云澜#2026', await behind.hash('云澜#2026'))).toBe(true);
  });

  test.runIf(process.platform === 'linux')(
    '[SEC-03] when guesses come in a flood, then the thread that pays for them stands back behind the others',
    async () => {
      const before = niceOfThreads().filter((nice) => nice >= 10).length;
      await new NodePasswordHasher(deriveBehind()).hash('x');
      expect(niceOfThreads().filter((nice) => nice >= 10)).toHaveLength(before + 1);
    },
  );

  test('when a key cannot be made, then whoever asked is told, and the next one is made', async () => {
    const derive = deriveBehind();
    const salt = Buffer.alloc(16);
    await expect(derive('x', salt, 32, { N: 3, r: 8, p: 1 })).rejects.toThrow('the thread of digests ended');
    expect(await derive('x', salt, 32, { N: 2, r: 8, p: 1 })).toHaveLength(32);
  });
});
