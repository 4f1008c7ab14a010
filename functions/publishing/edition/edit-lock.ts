import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ConditionFailed } from '#shared/ports/table-store.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { keys } from '#shared/repositories/keys.ts';

export type EditLock = { readonly accountId: string; readonly name: string; readonly until: string };

type Deps = Pick<Services, 'tables' | 'clock'>;
const minutes = 5;

const readLock = async (
  { tables }: Pick<Services, 'tables'>,
  siteId: string,
  articleId: string,
): Promise<{ readonly version: number; readonly lock: EditLock } | undefined> => {
  const item = await tables.get(keys.editLock(siteId, articleId));
  return item && { version: item.version, lock: JSON.parse(String(item['lock'])) as EditLock };
};

const assertFree = (lock: EditLock | undefined, actor: Actor, at: string): void => {
  if (lock && lock.until > at && lock.accountId !== actor.accountId) {
    throw new DomainError('article-locked', `${lock.name} edits until ${lock.until}`, {
      name: lock.name,
      until: lock.until,
    });
  }
};

/** @throws DomainError article-locked while somebody else edits */
export const assertNotLocked = async (
  deps: Pick<Services, 'tables'>,
  siteId: string,
  articleId: string,
  actor: Actor,
  at: string,
): Promise<void> => {
  assertFree((await readLock(deps, siteId, articleId))?.lock, actor, at);
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
  authorise(actor, 'article.write', placeOf(await articleContext(deps.tables, siteId, articleId, actor)));
  const now = deps.clock.now();
  const held = await readLock(deps, siteId, articleId);
  if (!takeOver) assertFree(held?.lock, actor, now.toISOString());
  const lock: EditLock = {
    accountId: actor.accountId,
    name: actor.name,
    until: new Date(now.getTime() + minutes * 60_000).toISOString(),
  };
  const { table, pk, sk } = keys.editLock(siteId, articleId);
  const version = (held?.version ?? 0) + 1;
  const ttl = Math.floor(now.getTime() / 1000) + 3600;
  try {
    await deps.tables.transact([
      {
        table,
        put: { pk, sk, version, lock: JSON.stringify(lock), ttl },
        if: held ? { kind: 'version', version: held.version } : { kind: 'absent' },
      },
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    throw new DomainError('article-locked', 'somebody else took the lock at the same moment');
  }
  return lock;
};

/** Gives the lock back; not holding it is fine. */
export const unlockArticle = async (
  deps: Deps,
  { siteId, articleId, actor }: { readonly siteId: string; readonly articleId: string; readonly actor: Actor },
): Promise<void> => {
  authorise(actor, 'article.write', placeOf(await articleContext(deps.tables, siteId, articleId, actor)));
  const held = await readLock(deps, siteId, articleId);
  if (held?.lock.accountId !== actor.accountId) return;
  const { table, pk, sk } = keys.editLock(siteId, articleId);
  await deps.tables.transact([{ table, delete: { pk, sk } }]);
};
