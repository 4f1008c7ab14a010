import { describe, expect, test } from 'vitest';
import type { EdgeCache } from '../edge-cache.ts';

/** What every `EdgeCache` keeps; `create` answers a new one. */
export const edgeCacheContract = (adapter: string, create: () => Promise<EdgeCache> | EdgeCache): void => {
  describe(`EdgeCache contract: ${adapter}`, () => {
    test('given addresses, all of a host or none, when they are to be forgotten, again and again, then it is done', async () => {
      const cache = await create();
      for (const addresses of [['/', '/gzdt/'], ['/gzdt/', '/'], ['/*'], []])
        await expect(cache.forget('jyj', addresses)).resolves.toBeUndefined();
    });

    test('given a site that no host is known of, when its pages are to be forgotten, then nothing is wrong', async () => {
      await expect((await create()).forget('nobody', ['/'])).resolves.toBeUndefined();
    });

    test('given a site that no host is known of, when somebody asks what stands before it, then nothing does', async () => {
      expect(await (await create()).standing('nobody')).toBeUndefined();
    });
  });
};
