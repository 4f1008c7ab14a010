import { describe, expect, test } from 'vitest';
import type { Article, LiveStatus } from '#shared/domain/article/article.ts';
import { restoreArticle } from '#shared/domain/article/restore-article.ts';

const at = '2026-03-02T01:00:00.000Z';

const article = (title: string, status: LiveStatus, fields: Partial<Article> = {}): Article =>
  ({
    articleId: 'a',
    siteId: 'jyj',
    version: 3,
    lastRevision: 2,
    placed: [{ columnId: 'gzdt', displayKey: 'k' }],
    live: { status, content: { title, columnId: 'gzdt' }, revision: 2 },
    ...fields,
  }) as unknown as Article;

describe('given an article as it was', () => {
  test('[OPS-04] when it is another now, then it is again what it was, as one version more, in the rows it has now', () => {
    const now = article('改错', 'withdrawn', { version: 7, lastRevision: 5, placed: [] });
    expect(restoreArticle(now, article('原文', 'published'), at)).toMatchObject({
      version: 8,
      lastRevision: 5,
      updatedAt: at,
      placed: [],
      live: { status: 'published', content: { title: '原文' } },
    });
  });

  test('[OPS-04] when it is that still, then nothing is to be done', () => {
    expect(
      restoreArticle(article('原文', 'published', { version: 9 }), article('原文', 'published'), at),
    ).toBeUndefined();
  });

  test('[OPS-04] when it was restored once, then a second time changes nothing, also where a text was in work', () => {
    const working = {
      status: 'draft',
      revision: 2,
      content: { title: '在写', columnId: 'gzdt' },
    } as Article['working'];
    const then = article('原文', 'published', { working });
    const once = restoreArticle(article('改错', 'published', { version: 7 }), then, at);
    expect(once).toMatchObject({ working: { revision: 3 } });
    expect(once && restoreArticle(once, then, at)).toBeUndefined();
  });

  test('[CNT-24] when it was taken down since, then it stays down', () => {
    expect(restoreArticle(article('原文', 'takenDown'), article('原文', 'published'), at)).toBeUndefined();
  });

  test('[CNT-31] when it had a text in work, then that is a revision of its own behind all there are', () => {
    const working = {
      status: 'draft',
      revision: 2,
      content: { title: '在写', columnId: 'gzdt' },
    } as Article['working'];
    const now = article('原文', 'published', { version: 7, lastRevision: 5 });
    expect(restoreArticle(now, article('原文', 'published', { working }), at)).toMatchObject({
      lastRevision: 6,
      working: { revision: 6, content: { title: '在写' } },
    });
  });

  test('[OPS-04] when it is gone now, then it begins again at its first version', () => {
    expect(restoreArticle(undefined, article('原文', 'published'), at)).toMatchObject({ version: 1, placed: [] });
  });
});
