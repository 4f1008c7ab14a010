import { expect, test } from 'vitest';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';
import { getArticle } from '#functions/publishing/reading/get-article.ts';
import { listArticles } from '#functions/publishing/reading/list-articles.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { articleKinds } from '#shared/domain/article/article.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';

const stranger = actorWith([{ role: 'officer', siteId: 'jyj', columnId: 'zcfg' }], {
  accountId: 'stranger',
  username: 's',
  name: '外',
});

test.each(articleKinds)(
  '[CNT-05] given a text of kind %s, when it is stored, then it is classified, numbered, found by its column, edited and approved, each by those who may and nobody else',
  async (kind) => {
    const world = await PublishingWorld.open();
    const fields = {
      kind,
      subjectClass: '教育',
      audienceClass: '公民',
      keywords: ['招生'],
      ...(kind === 'gallery' ? { gallery: [{ mediaId: 'm1', alt: '合影' }] } : {}),
      ...(kind === 'link' ? { link: 'https://www.gov.cn/' } : {}),
      ...(kind === 'leaderProfile'
        ? {
            leader: { name: '张三', position: '局长', duties: '全面工作', rank: 1, resume: '简历', from: '2024-01-01' },
          }
        : {}),
    };
    await world.putMedia('m1', { fileName: 'm1.jpg', contentType: 'image/jpeg' });
    const article = await world.write(fields);
    const refused = { code: 'forbidden' };
    await expect(world.write(fields, world.abroad)).rejects.toMatchObject({ code: 'not-found' });
    await expect(world.write(fields, stranger)).rejects.toMatchObject(refused);
    await expect(world.edit(article, fields, stranger)).rejects.toMatchObject(refused);
    await world.edit(article, { ...fields, title: '改过的标题' });
    await world.submit(article);
    await expect(world.decide(article, world.officer)).rejects.toMatchObject(refused);
    for (const reviewer of [world.first, world.second, world.final]) await world.decide(article, reviewer);

    const stored = await new ArticleRepository(world.tables).find('jyj', article.articleId);
    expect(stored).toMatchObject({
      indexNumber: expect.stringMatching(/\d{5}$/),
      live: {
        status: 'published',
        content: { kind, title: '改过的标题', subjectClass: '教育', audienceClass: '公民' },
      },
    });
    expect((await world.rows('gzdt')).map(({ title }) => title)).toEqual(['改过的标题']);
    world.tables.settleIndexes();
    const query = { siteId: 'jyj', column: 'gzdt', limit: 20 };
    const { articles } = await listArticles(world.services, { ...query, actor: world.officer });
    expect(articles.map(({ articleId }) => articleId)).toEqual([article.articleId]);
    expect((await listArticles(world.services, { ...query, actor: stranger })).articles).toEqual([]);
    await expect(getArticle(world.services, { ...world.target(article), actor: stranger })).rejects.toMatchObject(
      refused,
    );
  },
);
