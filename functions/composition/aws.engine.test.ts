import { expect, onTestFinished, test, vi } from 'vitest';
import { awsFeed } from '#functions/composition/aws/feed.ts';
import { awsMailer } from '#functions/composition/aws/mailer.ts';
import { awsSearch } from '#functions/composition/aws/search.ts';
import { awsServices } from '#functions/composition/aws.ts';
import { temporaryEnvironment } from '#shared/adapters/aws/testing/temporary-environment.ts';

test('given the environment of a function, when its services are used, then every engine behind them answers', async () => {
  const { env, close } = await temporaryEnvironment();
  onTestFinished(close);
  const { tables, objects, queue, feed, search } = awsServices(env, {
    search: awsSearch,
    mailer: awsMailer,
    feed: awsFeed,
  });

  await tables.transact([{ table: 'content', put: { pk: 'outbox#jyj', sk: '1', version: 1 } }]);
  await vi.waitFor(async () => expect(await feed.read('content', { limit: 5 })).toHaveLength(1));
  await objects.put('jyj/pages/a.html', new TextEncoder().encode('<p>'), { contentType: 'text/html' });
  expect((await objects.list('jyj/', { limit: 5 })).objects).toHaveLength(1);
  await queue.send('plan', [{ body: '计划' }]);
  expect(await queue.receive('plan', { limit: 5, visibilitySeconds: 30 })).toMatchObject([{ body: '计划' }]);
  expect(await search.versions({ limit: 5 })).toEqual([]);
});
