import { beforeEach, describe, expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { previewTemplate } from '#functions/rendering/preview/preview-template.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';

const designer = actorWith([{ role: 'designer', siteId: 'jyj' }]);

describe('given a designer at a template', () => {
  let world: PublishingWorld;
  beforeEach(async () => {
    world = await PublishingWorld.open();
  });
  const preview = (source: string, rest: object = {}) =>
    previewTemplate(world.services, {
      siteId: 'jyj',
      theme: 'spring',
      name: 'parts/footer',
      source,
      path: 'index.html',
      actor: designer,
      ...rest,
    });

  test('[TPL-03] when they look at what stands in the editor, then it is a page of the site with it, and nothing is saved', async () => {
    const { html } = await preview('<footer>春季页脚 {{ site.name }}</footer>');
    expect(html).toContain('春季页脚');
    expect(html).toContain('<!doctype html>');
    expect(world.events()).toEqual([]);
  });

  test('[TPL-03] when the template is not right, then it is told with its name', async () => {
    await expect(preview('{% if %}')).rejects.toMatchObject({ code: 'template-invalid' });
  });

  test('[ACL-01] when the page does not exist or the site is not theirs, then there is nothing', async () => {
    await expect(preview('x', { path: 'nowhere/index.html' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(preview('x', { siteId: 'wjw' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(preview('x', { actor: world.officer })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
