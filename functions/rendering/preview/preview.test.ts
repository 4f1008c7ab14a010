import { beforeEach, describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { articleImpact } from '#functions/rendering/preview/article-impact.ts';
import { previewArticle, previewEdition } from '#functions/rendering/preview/preview-article.ts';

describe('given an officer who writes', () => {
  let world: PublishingWorld;
  beforeEach(async () => {
    world = await PublishingWorld.open();
  });

  test('[CNT-06] when they look at what they typed, then it is the page of the public renderer and nothing is stored', async () => {
    const stored = async () => (await world.objects.list('jyj/', { limit: 100 })).objects.length;
    const { html } = await previewArticle(world.services, {
      siteId: 'jyj',
      actor: world.officer,
      input: world.input({
        title: '关于<开学>的通知',
        body: '<h2>一、时间</h2><p>九月一日。<script>alert(1)</script></p>',
      }),
    });
    expect(html).toContain('<!doctype html>');
    expect(html).toContain('关于&lt;开学&gt;的通知');
    expect(html).toContain('<h2>一、时间</h2>');
    expect(html).not.toContain('alert(1)');
    expect([await stored(), world.events().length]).toEqual([0, 0]);
  });

  test('[CNT-06] when a reviewer looks at a saved edition, then it is that text, though readers see another', async () => {
    const article = await world.publish({ title: '线上标题' });
    await world.edit(article, { title: '修改后的标题' });
    const { html } = await previewEdition(world.services, { ...world.target(article), actor: world.first });
    expect(html).toContain('修改后的标题');
    expect(html).not.toContain('<h1>线上标题');
  });

  test('[ACL-01] when somebody of another site asks, then there is nothing', async () => {
    const article = await world.write();
    const asked = previewEdition(world.services, { ...world.target(article), actor: world.abroad });
    await expect(asked).rejects.toMatchObject({ code: 'not-found' });
  });

  test('[CNT-21] when they ask what withdrawing rewrites, then the own page, its lists and the sites are counted', async () => {
    const article = await world.publish();
    const impact = await articleImpact(world.services, { ...world.target(article), actor: world.final });
    expect(impact.sites.map(({ siteId }) => siteId)).toContain('jyj');
    expect(impact.pages).toBe(impact.sites.reduce((sum, { pages }) => sum + pages, 0));
    expect(impact.pages).toBeGreaterThanOrEqual(2);
  });
});
