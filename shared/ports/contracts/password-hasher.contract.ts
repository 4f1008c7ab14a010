import { describe, expect, test } from 'vitest';
import type { PasswordHasher } from '../password-hasher.ts';

/** What every password digest does alike. */
export const passwordHasherContract = (adapter: string, create: () => PasswordHasher): void => {
  describe(`PasswordHasher contract: ${adapter}`, () => {
    test('[ACL-01] given a digest, when passwords are tried, then only the right one fits', async () => {
      const hasher = create();
      const digest = await hasher.hash('Yúnlán#2026 云澜𠮷');
      expect(await hasher.verify('Yúnlán#2026 云澜𠮷', digest)).toBe(true);
      expect(await hasher.verify('Yúnlán#2026 云澜', digest)).toBe(false);
      expect(await hasher.verify('', digest)).toBe(false);
      expect(digest).not.toContain('2026');
    });

    test('given one password twice, when it is hashed, then the digests differ and both fit', async () => {
      const hasher = create();
      const digests = await Promise.all([hasher.hash('same'), hasher.hash('same')]);
      expect(digests[0]).not.toBe(digests[1]);
      for (const digest of digests) expect(await hasher.verify('same', digest)).toBe(true);
    });

    test('given two ways to write one character, when the password is typed the other way, then it fits', async () => {
      const hasher = create();
      const digest = await hasher.hash('caf\u00e9 ＡＢ１');
      expect(await hasher.verify('cafe\u0301 AB1', digest)).toBe(true);
    });

    test.each(['', 'plain', '$scrypt$', '$scrypt$ln=40,r=8,p=1$AAAA$AAAA', '$x$y$z$w'])(
      'given the broken digest %j, when a password is tried, then it does not fit',
      async (digest) => {
        expect(await create().verify('', digest)).toBe(false);
      },
    );
  });
};
