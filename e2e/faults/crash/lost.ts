import { statusOf } from '#shared/domain/article/article-status.ts';
import { articlesOf } from './half-done.ts';
import type { ImportLane } from './import-lane.ts';
import type { Lane } from './mixed-load.ts';
import type { StoredState } from './stored-state.ts';

/**
 * What was answered with success and is not there. What a lane asked for last and was not answered may have come to pass or
 * not: either is right.
 */
export const lost = (state: StoredState, lanes: readonly Lane[], imports: ImportLane): readonly string[] => {
  const articles = articlesOf(state);
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const faults: string[] = [];
  for (const { articleId, answered, pending } of lanes.flatMap((lane) => lane.articles)) {
    const article = byId.get(articleId);
    if (!article) {
      faults.push(`${articleId}: is not there`);
      continue;
    }
    const { content } = article.working ?? article.live ?? {};
    const now = { version: article.version, status: statusOf(article), title: content?.title };
    const then = { version: answered.version, status: answered.status, title: answered.title };
    const same = JSON.stringify(now) === JSON.stringify(then) && article.working?.status === answered.working?.status;
    if (pending ? now.version < then.version : !same)
      faults.push(`${articleId}: answered ${JSON.stringify(then)}, stored ${JSON.stringify(now)}`);
  }
  const times = new Map<string, number>();
  for (const { live } of articles) if (live) times.set(live.content.title, (times.get(live.content.title) ?? 0) + 1);
  for (const title of imports.done)
    if (times.get(title) !== 1) faults.push(`import: ${title} is there ${times.get(title) ?? 0} times`);
  return faults;
};
