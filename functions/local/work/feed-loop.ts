import type { Services } from '#functions/composition/services.ts';
import { dispatchHandler } from '#functions/dispatching/dispatch.ts';
import { type Loop, startLoop } from '#functions/local/work/loop.ts';
import type { FeedRecord } from '#shared/ports/change-feed.ts';
import type { TableName } from '#shared/ports/table-store.ts';
import type { StreamBatch } from '#shared/schemas/events/stream-batch.ts';

const batchSize = 200;

/** The feed's records as a table stream hands them to a function. */
const streamOf = (records: readonly FeedRecord[]): StreamBatch => ({
  Records: records.map(({ position, item }) => ({
    eventID: item.sk,
    eventName: 'INSERT',
    dynamodb: {
      SequenceNumber: position,
      NewImage: {
        pk: { S: item.pk },
        sk: { S: item.sk },
        ...(typeof item['event'] === 'string' ? { event: { S: item['event'] } } : {}),
        ...(typeof item['audit'] === 'string' ? { audit: { S: item['audit'] } } : {}),
      },
    },
  })),
});

/** Hands the outbox of one table to the dispatcher, from where the last run came to. */
export const startFeedLoop = (services: Pick<Services, 'feed' | 'queue'>, table: TableName): Loop => {
  const handle = dispatchHandler(services);
  const loop = startLoop(`feed ${table}`, 1000, async () => {
    const after = await services.feed.position('dispatch', table);
    const records = await services.feed.read(table, { after, limit: batchSize });
    const last = records.at(-1);
    if (!last) return false;
    await handle(streamOf(records));
    await services.feed.commit('dispatch', table, last.position);
    return true;
  });
  const unsubscribe = services.feed.subscribe(loop.wake);
  return {
    wake: loop.wake,
    stop: () => {
      unsubscribe();
      return loop.stop();
    },
  };
};
