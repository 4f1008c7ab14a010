import { setTimeout as pause } from 'node:timers/promises';
import type { Services } from '#functions/composition/services.ts';
import type { Caller } from '#functions/local/command/caller.ts';
import type { HostCommand } from '#functions/local/command/command.ts';
import { siteIds } from '#functions/local/command/upkeep/site-ids.ts';
import { startRowReconcile } from '#functions/rendering/repair/start-row-reconcile.ts';
import type { Task } from '#shared/domain/task/task.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

const pollMs = 250;
/** A task that takes no step for so long has nobody who works on it. */
const patienceMs = 180_000;

type Needs = Pick<Services, 'tables' | 'clock' | 'queue'>;

/** Waits for a site's walk; answers how it ended, or as it stands where nobody goes on with it. */
const ended = async (
  { tables, clock, queue }: Needs,
  siteId: string,
  progress: (handled: number) => void,
): Promise<Task | undefined> => {
  const taskId = `rows-${siteId}`;
  const tasks = new TaskRepository(tables);
  await queue.send('task', [{ body: JSON.stringify({ task: 'stored', taskId }) }]);
  let [version, since] = [0, clock.now().getTime()];
  for (;;) {
    const task = await tasks.find(taskId);
    if (task?.state !== 'open') return task;
    const now = clock.now().getTime();
    if (task.version !== version) [version, since] = [task.version, now];
    if (now - since > patienceMs) return task;
    progress(task.handled);
    await pause(pollMs);
  }
};

const renewSite = async (services: Needs, siteId: string, progress: (handled: number) => void) => {
  const underWay = (await new TaskRepository(services.tables).find(`rows-${siteId}`))?.state === 'open';
  // It may have gone past articles before this version of the code came.
  if (underWay) await ended(services, siteId, progress);
  await startRowReconcile(services)(siteId);
  return ended(services, siteId, progress);
};

const sayEnd = (caller: Caller, failed: readonly string[], handled: number, sites: number): void => {
  if (failed.length > 0)
    caller.warn({
      zh: `${failed.join('、')} 没有完成，可再次执行；夜间任务也会继续`,
      en: `${failed.join(', ')} did not come to an end; run it again, or leave it to the night`,
    });
  else
    caller.say({
      zh: `已核对 ${sites} 个网站的 ${handled} 条稿件和列表行`,
      en: `looked at ${handled} articles and rows of ${sites} sites`,
    });
};

/** Brings articles saved by earlier versions to the present form, and mends lists on the way: what the night does, at once. */
export const renewArticlesCommand: HostCommand = {
  name: 'renew-articles',
  usage: { zh: '[--site <网站>]', en: '[--site <siteId>]' },
  summary: {
    zh: '升级后补齐旧稿件的派生数据（引用、意见、目录、索引），并核对列表；可中断，可重复执行',
    en: 'After an upgrade: derives what earlier versions did not (uses, opinions, catalogue, index) and mends lists; may be cut short and repeated',
  },
  needs: 'working',
  words: [0, 0],
  options: { site: { type: 'string' } },
  run: async ({ services }, { options, wait, caller }) => {
    const sites = await siteIds(services, options['site']);
    if (!wait) {
      for (const siteId of sites) await startRowReconcile(services)(siteId);
      caller.say({ zh: `已安排 ${sites.length} 个网站`, en: `${sites.length} sites are under way` });
      return { exitCode: 0, data: { sites } };
    }
    const done: { readonly siteId: string; readonly state: string; readonly handled: number }[] = [];
    for (const [at, siteId] of sites.entries()) {
      const task = await renewSite(services, siteId, (handled) =>
        caller.progress({
          zh: `正在核对 ${siteId}（${handled}）`,
          en: `Looking at ${siteId} (${handled})`,
          done: at,
          total: sites.length,
        }),
      );
      done.push({ siteId, state: task?.state ?? 'open', handled: task?.handled ?? 0 });
    }
    const failed = done.filter(({ state }) => state !== 'done').map(({ siteId }) => siteId);
    const handled = done.reduce((sum, one) => sum + one.handled, 0);
    sayEnd(caller, failed, handled, sites.length);
    return { exitCode: failed.length === 0 ? 0 : 1, data: { sites: done } };
  },
};
