import type { Services } from '#functions/composition/services.ts';
import { queueNames } from '#shared/ports/semantics/queue-names.ts';

const tables = ['tenants', 'content', 'audit'] as const;

/** How the cluster stands: messages that wait or are in hand (feeds not yet dispatched count), and those given up. */
export const health =
  ({ queue, feed }: Pick<Services, 'queue' | 'feed'>, isMending = (): boolean => false) =>
  async (): Promise<{ readonly status: 'ok'; readonly waiting: number; readonly dead: number }> => {
    const depths = await Promise.all(queueNames.map((name) => queue.depth(name)));
    const behind = await Promise.all(
      tables.map(
        async (table) => (await feed.read(table, { after: await feed.position('dispatch', table), limit: 1 })).length,
      ),
    );
    return {
      status: 'ok',
      waiting: [...depths.map(({ waiting, inFlight }) => waiting + inFlight), ...behind].reduce(
        (sum, count) => sum + count,
        isMending() ? 1 : 0,
      ),
      dead: depths.reduce((sum, { dead }) => sum + dead, 0),
    };
  };
