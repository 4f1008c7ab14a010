import { randomBytes } from 'node:crypto';
import { Client } from '@opensearch-project/opensearch';
import { expect, onTestFinished, test } from 'vitest';
import { documentOf, found, typed } from '#shared/ports/contracts/search-index/fixture.ts';
import { searchIndexContract } from '#shared/ports/contracts/search-index.contract.ts';
import { enginePlace } from '../testing/engine-place.ts';
import { OpensearchIndex } from './opensearch-index.ts';
import { termStatistics } from './term-statistics.ts';

const open = () => {
  const client = new Client({ node: enginePlace('search').endpoint });
  const alias = `t${randomBytes(6).toString('hex')}`;
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const engine = { client, alias, findableAtOnce: true };
  return {
    engine,
    index: new OpensearchIndex(engine, { now }),
    now,
    advance: (seconds: number) => (ahead += seconds * 1000),
    close: () => void client.indices.delete({ index: `${alias}-*` }).then(() => client.close()),
  };
};

searchIndexContract('OpenSearch', open);

test('given one site was cleared, when an older version of its document comes, then it is taken', async () => {
  const { index, close } = open();
  onTestFinished(close);
  await index.upsert([documentOf('a', { version: 9, title: '旧文' })]);
  await index.clear({ siteId: 'jyj' });
  await index.upsert([documentOf('a', { version: 1, title: '新文' })]);
  expect(await found(index, typed('新文'))).toEqual(['a']);
});

test('given an index of an earlier edition, when it is opened, then its documents stand in a new one', async () => {
  const { index, engine, now, close } = open();
  onTestFinished(close);
  await index.upsert([documentOf('a', { version: 3, title: '公告' }), documentOf('b', { version: 2, live: false })]);
  await engine.client.indices.putMapping({ index: engine.alias, body: { _meta: { edition: 0 } } as never });

  const later = new OpensearchIndex(engine, { now });
  expect(await found(later, typed('公告'))).toEqual(['a']);
  const { body } = await engine.client.indices.get({ index: engine.alias });
  expect(Object.keys(body)).not.toContain(`${engine.alias}-1`);
  await later.upsert([documentOf('a', { version: 2, title: '旧的' }), documentOf('b', { version: 1, title: '撤回' })]);
  expect([await found(later, typed('旧的')), await found(later, typed('撤回'))]).toEqual([[], []]);
});

test('given documents, when the statistics of a query are asked, then they count documents and tokens', async () => {
  const { index, engine, close } = open();
  onTestFinished(close);
  await index.upsert([
    documentOf('a', { title: '公告', text: '甲甲，乙乙，甲甲' }),
    documentOf('b', { title: '通知', attachment: '甲甲' }),
    documentOf('c', { live: false }),
  ]);
  const { documents, averageLength, frequency } = await termStatistics(engine, typed('甲甲 乙乙 丙丙'));
  expect([documents, averageLength]).toEqual([2, 2.5]);
  expect(['甲甲', '乙乙', '丙丙'].map(frequency)).toEqual([2, 1, 0]);
});
