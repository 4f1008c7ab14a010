import { expect, test } from 'vitest';
import type { RenderingWorld } from '#functions/rendering/testing/rendering-world.ts';
import { smallCluster } from '#functions/rendering/testing/small-cluster.ts';
import { storedPages, writtenPages } from '#functions/rendering/testing/written-pages.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { catalogueId, facetId, facetValueId, isCatalogueId } from '#shared/domain/disclosure/catalogue.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

/** What the consumer of the projection does after a publication, for the lists of the catalogue. */
const markFilled = async (world: RenderingWorld, articleId: string): Promise<void> => {
  const article = await new ArticleRepository(world.tables).find('s', articleId);
  const columns = new ColumnRepository(world.tables);
  const filled = await columns.filled('s');
  for (const { columnId } of article?.placed ?? []) {
    if (!isCatalogueId(columnId) || filled.has(columnId)) continue;
    const [row] = (await new PlacementRepository(world.tables).query({ siteId: 's', columnId, limit: 1 })).rows;
    if (!row) continue;
    const parent = columnId.split('~').length > 2 ? facetId(columnId.split('~')[1] as 'subject') : catalogueId;
    const tags = [tag.column('s', columnId), tag.column('s', parent)];
    await world.save([...columns.fill('s', columnId, row.displayKey, row.listValue)], { siteId: 's', tags });
  }
};

const world = async (): Promise<RenderingWorld> => {
  const made = await smallCluster();
  await made.putColumn('s', 'zfxxgk', { type: '信息公开目录', order: 9 });
  const classes = {
    kind: 'policyDocument',
    subjectClass: '财政、金融、审计',
    genreClass: 'notice',
    publisher: '财政局',
  } as const;
  await made.publish('s', 'law', 'd1', { ...classes, title: '预算办法', hour: 4 });
  await markFilled(made, 'd1');
  return made;
};

test('[DIS-01] [DIS-02] given a classified document, when it is public, then plain pages list it by facet and value', async () => {
  const made = await world();
  await writtenPages(made, async () => undefined);
  const pages = await storedPages(made);
  const at = (path: string): string => pages.get(`s/zfxxgk/ml/${path}index.html`) ?? '';
  expect(at('')).toContain('预算办法');
  expect(at('zt/finance/')).toContain('财政、金融、审计');
  expect(at('zt/finance/')).toContain('预算办法');
  expect(at('tc/notice/')).toContain('预算办法');
  expect(
    [...pages.keys()].filter((path) => path.startsWith('s/zfxxgk/ml/jg/') && path.endsWith('index.html')),
  ).toHaveLength(1);
});

test('[DIS-01] given two documents of one subject, when one is corrected, then of the catalogue only the pages that list it are written', async () => {
  const made = await world();
  await made.publish('s', 'law', 'd2', {
    kind: 'policyDocument',
    subjectClass: 'health',
    publisher: '卫健委',
    title: '卫生办法',
    hour: 5,
  });
  await markFilled(made, 'd2');
  await writtenPages(made, async () => undefined);
  const { written } = await writtenPages(made, () => made.publish('s', 'law', 'd2', { title: '卫生新办法' }));
  const catalogue = written.filter((path) => path.startsWith('s/zfxxgk/ml/') && path.endsWith('index.html'));
  expect(catalogue).toContain('s/zfxxgk/ml/zt/health/index.html');
  expect(catalogue).toContain('s/zfxxgk/ml/index.html');
  expect(catalogue.some((path) => path.includes('/zt/finance/'))).toBe(false);
});

test('[DIS-01] given a document in the catalogue, when it is withdrawn, then its rows leave every list of it', async () => {
  const made = await world();
  await made.leave('s', 'd1');
  const rows = new PlacementRepository(made.tables);
  for (const columnId of [catalogueId, facetValueId('subject', 'finance'), facetValueId('genre', '通知')])
    expect((await rows.query({ siteId: 's', columnId, limit: 5 })).rows).toEqual([]);
});
