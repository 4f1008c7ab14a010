import { beforeEach, describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import type { AskedBlocks } from '#functions/rendering/preview/block-page.ts';
import { blocksImpact } from '#functions/rendering/preview/blocks-impact.ts';
import { previewBlocks } from '#functions/rendering/preview/preview-blocks.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import { pageBlocksSchema } from '#shared/schemas/http/sites/block-schemas.ts';

const steps = pageBlocksSchema.parse([
  { kind: 'steps', steps: [{ name: { zh: '备齐材料' }, text: { zh: '身份证件。' } }] },
  { kind: 'list', column: 'gzdt' },
]);

describe('given a site administrator who puts a page together', () => {
  let world: PublishingWorld;
  beforeEach(async () => {
    world = await PublishingWorld.open();
  });
  const asked = (change: Partial<AskedBlocks> = {}): AskedBlocks => ({
    siteId: 'jyj',
    page: { kind: 'column', columnId: 'zcfg' },
    blocks: steps,
    actor: world.siteadmin,
    ...change,
  });

  test('[NAV-05] [TPL-03] when they look at a topic page, then it is the page of the public renderer with live data, and nothing is saved', async () => {
    await world.publish({ title: '今天的动态' });
    const events = world.events().length;
    const { html, address } = await previewBlocks(world.services, asked());
    expect(html).toContain('<ol class="steps">');
    expect(html).toContain('今天的动态');
    expect(html).toContain('data-block="1"');
    expect(address).toBe('http://jyj.localhost:8080/zcfg/index.html');
    expect(world.events()).toHaveLength(events);
    const gone = await previewBlocks(world.services, asked({ blocks: [] }));
    expect(gone.html).toBeNull();
  });

  test('[TPL-03] when they look at the home page of either language, even of a site in preparation, then it is put together from these blocks', async () => {
    await world.putSite('jyj', { status: 'preparing', languages: ['zh', 'en'] });
    const home = asked({ page: { kind: 'home', lang: 'zh' } });
    expect((await previewBlocks(world.services, home)).html).toContain('备齐材料');
    const blocks = pageBlocksSchema.parse([{ kind: 'heading', title: { zh: 'Welcome' } }]);
    const english = await previewBlocks(world.services, asked({ page: { kind: 'home', lang: 'en' }, blocks }));
    expect(english.html).toMatch(/lang="en"[\s\S]*Welcome/);
  });

  test('[ACL-01] when the site is not theirs or they only write, then there is nothing', async () => {
    const theirs = asked({ actor: world.person('siteadmin', 'wjw') });
    await expect(previewBlocks(world.services, theirs)).rejects.toMatchObject({ code: 'not-found' });
    await expect(blocksImpact(world.services, theirs)).rejects.toMatchObject({ code: 'not-found' });
    for (const actor of [world.officer, world.person('designer')])
      await expect(previewBlocks(world.services, asked({ actor }))).rejects.toMatchObject({ code: 'forbidden' });
    const nowhere = asked({ page: { kind: 'column', columnId: 'nowhere' } });
    await expect(previewBlocks(world.services, nowhere)).rejects.toMatchObject({ code: 'column-not-found' });
  });

  test('[TPL-03] when they ask what saving rewrites, then a page that stands counts alone, and one that comes into the navigation takes the site along', async () => {
    const manifests = new ManifestRepository(world.tables);
    for (const path of ['index.html', 'zcfg/index.html', 'gzdt/index.html'])
      await world.tables.transact(
        manifests.put({
          ...{ siteId: 'jyj', kind: 'list', lang: 'zh', path, version: 1, state: 'live' },
          ...{ requested: 1, rendered: 1, reads: [] },
        }),
      );
    expect(await blocksImpact(world.services, asked())).toBe(3);
    await world.putColumn('jyj', 'zcfg', { blocks: steps });
    expect(await blocksImpact(world.services, asked())).toBe(1);
  });
});
