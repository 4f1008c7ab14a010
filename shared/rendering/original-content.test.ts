import { describe, expect, test } from 'vitest';
import type { EditionContent } from '#shared/domain/article/article.ts';
import { articleSpec, renderSample } from '#shared/rendering/testing/render-sample.ts';
import { sampleArticle } from '#shared/rendering/testing/sample-cluster.ts';

const address = 'https://allowed.example/zc/1.html';

/** The line below the title that says where a text comes from. */
const sourceLine = async (source: EditionContent['source']): Promise<string> => {
  const articles = [sampleArticle('jyj', 'a1', { source })];
  const page = await renderSample(articleSpec('jyj', 'gzdt', 'a1'), { articles });
  return page?.body.match(/<span>来源：.*<\/span>/)?.[0] ?? '';
};

describe('given the page of an article', () => {
  test('[CNT-28] when it is a repost, then its source is named, linked and marked as one', async () => {
    const line = await sourceLine({ kind: 'repost', name: '中国政府网', url: address });
    expect(line).toContain(`<a href="${address}">中国政府网</a>`);
    expect(line).toContain('<span class="mark">转载</span>');
  });

  test('[CNT-28] when a repost has no address, then it is marked all the same', async () => {
    const line = await sourceLine({ kind: 'repost', name: '人民日报' });
    expect(line).toContain('人民日报<span class="mark">转载</span>');
    expect(line).not.toContain('<a ');
  });

  test('[CNT-28] when it is the unit’s own, then the unit is named as its source and nothing calls it a repost', async () => {
    const line = await sourceLine({ kind: 'original', name: '云澜市教育局' });
    expect(line).toContain('云澜市教育局');
    expect(line).not.toContain('转载');
  });
});
