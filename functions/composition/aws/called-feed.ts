import type { AwsPart } from '#functions/composition/aws.ts';
import type { ChangeFeed } from '#shared/ports/change-feed.ts';

/**
 * The feed where streams call the dispatcher by themselves: nothing waits for a reader of ours. How far the streams are behind is
 * told by their own alarm.
 */
export const awsCalledFeed: AwsPart<ChangeFeed> = () => ({
  read: async () => [],
  position: async () => undefined,
  commit: async () => undefined,
  subscribe: () => () => undefined,
});
