import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { keys } from '#shared/repositories/keys.ts';

export type EditLock = { readonly accountId: string; readonly name: string; readonly until: string };

type Deps = Pick<Services, 'tables' | 'clock'>;
const minutes = 5;

const readLock = async (
  { tables }: Pick<Services, 'tables'>,
  siteId: string,
  articleId: string,
): Promise<EditLock | undefined> => {
  const item = await tables.get(keys.editLock(siteId, articleId));
  return item && (JSON.parse(String(item['lock'])) as EditLock);
};

/** @throws DomainError article-locked while somebody else edits */
export const assertNotLocked = async (
  deps: Pick<Services, 'tables'>,
  siteId: string,
  articleId: string,
  actor: Actor,
  at: string,
): Promise<void> => {
  const lock = await readLock(deps, siteId, articleId);
  if (lock && lock.until > at && lock.accountId !== actor.accountId) {
    throw new DomainError('article-locked', `${lock.name} edits until ${lock.until}`, {
      name: lock.name,
      until: lock.until,
    });
  }
};

/**
 * Takes or renews the edit lock for five minutes; `takeOver` takes it from whoever has it.
 *
 * @throws DomainError article-locked
 */
export const lockArticle = async (
  deps: Deps,
  {
    siteId,
    articleId,
    actor,
    takeOver,
  }: { readonly siteId: string; readonly articleId: string; readonly actor: Actor; readonly takeOver: boolean },
): Promise<EditLock> => {
  authorise(actor, 'article.write', placeOf(await articleContext(deps.tables, siteId, articleId)));
  const now = deps.clock.now();
  if (!takeOver) await assertNotLocked(deps, siteId, articleId, actor, now.toISOString());
  const lock: EditLock = {
    accountId: actor.accountId,
    name: actor.name,
    until: new Date(now.getTime() + minutes * 60_000).toISOString(),
  };
  const { table, pk, sk } = keys.editLock(siteId, articleId);
  await deps.tables.transact([
    { table, put: { pk, sk, version: 1, lock: JSON.stringify(lock), ttl: Math.floor(now.getTime() / 1000) + 3600 } },
  ]);
  return lock;
};

/** Gives the lock back; not holding it is fine. */
export const unlockArticle = async (
  deps: Deps,
  { siteId, articleId, actor }: { readonly siteId: string; readonly articleId: string; readonly actor: Actor },
): Promise<void> => {
  authorise(actor, 'article.write', placeOf(await articleContext(deps.tables, siteId, articleId)));
  const lock = await readLock(deps, siteId, articleId);
  if (lock?.accountId !== actor.accountId) return;
  const { table, pk, sk } = keys.editLock(siteId, articleId);
  await deps.tables.transact([{ table, delete: { pk, sk } }]);
};
