import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OpensearchIndex } from '#shared/adapters/aws/search/opensearch-index.ts';
import { OpensearchAccess } from '#shared/adapters/aws/search-access/opensearch-access.ts';
import { refusedWith, searchAs } from '#shared/adapters/aws/testing/search-as.ts';
import { documentOf, found, typed } from '#shared/ports/contracts/search-index/fixture.ts';
import { searchIndexContract } from '#shared/ports/contracts/search-index.contract.ts';
import type { Engine } from '../../scripts/engines/engine.ts';
import { calledAs, masterRole, startSecuredOpensearch } from '../../scripts/engines/secured-opensearch.ts';

const arn = (name: string): string => `arn:aws:iam::000000000000:role/${name}`;
const forbidden = (acting: Promise<unknown>) =>
  expect(
    acting.then(
      () => 'allowed',
      (error: unknown) => refusedWith(error) ?? error,
    ),
  ).resolves.toBe(403);

/** As the cluster’s own; what a test makes is named below it, so that roles of `articles` hold for it. */
const alias = 'articles';
const aliasOfItsOwn = (): string => `${alias}-${randomBytes(6).toString('hex')}`;

let engine: Engine;
let access: OpensearchAccess;
const clientOf = (role: string) => searchAs(engine.endpoint, calledAs(role));
const folder = mkdtempSync(join(tmpdir(), 'secured-'));
beforeAll(async () => {
  engine = await startSecuredOpensearch(folder);
  access = new OpensearchAccess({ client: clientOf(masterRole), alias });
  await access.assign('writer', [arn('index')]);
  await access.assign('reader', [arn('search')]);
  await access.assign('operator', [arn('duty')]);
}, 300_000);
afterAll(async () => {
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open = (role: string, own = aliasOfItsOwn()) => {
  const client = clientOf(arn(role));
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  return {
    own,
    client,
    index: new OpensearchIndex({ client, alias: own, findableAtOnce: true, readsOnly: role !== 'index' }, { now }),
    now,
    advance: (seconds: number) => (ahead += seconds * 1000),
  };
};
/** An index with one notice in it, and its reader. */
const filled = async () => {
  const writer = open('index');
  await writer.index.upsert([documentOf('a', { title: '公告' })]);
  return { writer, reader: open('search', writer.own) };
};

searchIndexContract('OpenSearch with security, as the writer', () => open('index'));

describe('given the writer of the index', () => {
  test('[SEC-06] when it comes with another edition, then it makes the next index behind the alias', async () => {
    const { writer } = await filled();
    const master = clientOf(masterRole);
    await master.indices.putMapping({ index: writer.own, body: { _meta: { edition: 0 } } as never });
    const later = open('index', writer.own);
    expect(await found(later.index, typed('公告'))).toEqual(['a']);
    const { body } = await master.indices.getAlias({ name: writer.own });
    expect(Object.keys(body)).not.toContain(`${writer.own}-1`);
    await later.index.clear();
    expect(await found(later.index, typed('公告'))).toEqual([]);
  });

  test('[SEC-06] when it turns to what is not its own, then it is refused', async () => {
    const { client } = open('index');
    await forbidden(client.indices.create({ index: 'another' }));
    await forbidden(client.transport.request({ method: 'GET', path: '/_plugins/_security/api/roles' }));
    await forbidden(new OpensearchAccess({ client, alias }).assign('writer', [arn('stranger')]));
  });
});

describe('given a reader of the index', () => {
  test('[SEC-06] when it asks, then it finds, also suggestions', async () => {
    const { index } = (await filled()).reader;
    expect(await found(index, typed('公告'))).toEqual(['a']);
    expect(await index.suggest('公', { limit: 5 })).toMatchObject([{ text: '公告' }]);
    expect(await index.versions({ limit: 10 })).toHaveLength(1);
  });

  test('[SEC-06] when it asks before there is an index, then nothing is found and none is made', async () => {
    const { index } = open('search');
    expect(await found(index, typed('公告'))).toEqual([]);
    expect(await index.suggest('公', { limit: 5 })).toEqual([]);
  });

  test('[SEC-06] when it writes, deletes or makes an index, then it is refused', async () => {
    const { index, client, own } = (await filled()).reader;
    await expect(index.upsert([documentOf('b', { title: '篡改' })])).rejects.toThrow('no permissions');
    await forbidden(index.clear({ siteId: 'jyj' }));
    await forbidden(client.indices.delete({ index: `${own}-1` }));
    await forbidden(client.indices.create({ index: `${own}-2` }));
    expect(await found(index, typed('公告'))).toEqual(['a']);
  });

  test('[SEC-06] when its role is taken away, then it is refused, and the others that have it are not', async () => {
    const { own } = (await filled()).reader;
    await access.assign('reader', [arn('search'), arn('other')]);
    await access.withdraw('reader', [arn('other')]);
    await forbidden(open('other', own).index.query(typed('公告')));
    expect(await found(open('search', own).index, typed('公告'))).toEqual(['a']);
    await access.withdraw('reader', [arn('search')]);
    await access.withdraw('reader', [arn('search')]);
    await forbidden(open('search', own).index.query(typed('公告')));
    await access.assign('reader', [arn('search')]);
    expect(await found(open('search', own).index, typed('公告'))).toEqual(['a']);
  });

  test('[SEC-06] when it is nobody, or somebody without a role, then every question is refused', async () => {
    const { own } = (await filled()).reader;
    await forbidden(open('stranger', own).index.query(typed('公告')));
    expect((await fetch(`${engine.endpoint}/${own}/_search`)).status).toBe(401);
  });
});

test('[SEC-06] given an operator, when they look after the engine, then they see how it stands and no document', async () => {
  const { own } = (await filled()).reader;
  const duty = clientOf(arn('duty'));
  expect((await duty.cluster.health()).body.status).toMatch(/green|yellow/);
  expect((await duty.cat.indices({ index: `${own}-*`, format: 'json' })).body).toHaveLength(1);
  await forbidden(duty.search({ index: own, body: {} }));
  await forbidden(duty.indices.delete({ index: `${own}-1` }));
});
