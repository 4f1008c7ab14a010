import { describe, expect, test } from 'vitest';
import { staffApi } from '#functions/http/testing/staff-api.ts';

const setUp = async () => {
  const { world, as, text } = await staffApi();
  const officer = await as('officer.jyj');
  const create = (key: string, fields: object = {}) =>
    officer('POST', '/sites/jyj/articles', { body: { ...text, ...fields }, headers: { 'idempotency-key': key } });
  const count = () => world.events().filter(({ type }) => type === 'ArticleSaved').length;
  return { world, as, text, create, count };
};

describe('given an Idempotency-Key', () => {
  test('when the same request comes again, then the answer is the same and nothing happens twice', async () => {
    const { create, count } = await setUp();
    const [first, again] = [await create('key-00000001'), await create('key-00000001')];
    expect(again).toEqual(first);
    expect(first.status).toBe(201);
    expect(count()).toBe(1);
  });

  test('when the text is as long as it may be, then the answer is kept all the same', async () => {
    const { create, count } = await setUp();
    const body = `<p>${'"字'.repeat(200_000)}</p>`;
    const [first, again] = [await create('key-00000001', { body }), await create('key-00000001', { body })];
    expect(first.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(count()).toBe(1);
  });

  test('when the same key comes with another body, or a malformed one, then it is refused', async () => {
    const { create, count } = await setUp();
    await create('key-00000001');
    const other = await create('key-00000001', { title: '别的' });
    expect(other).toMatchObject({ status: 422, body: { type: '/problems/idempotency-key-reused' } });
    for (const key of ['short', 'x'.repeat(201), 'with space', '有字的键值键值']) {
      const answer = await create(key);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '#headers/idempotency-key' }] } });
    }
    expect(count()).toBe(1);
  });

  test('when the first was refused, then the key may be used again for what is right', async () => {
    const { create } = await setUp();
    expect((await create('key-00000001', { columnId: 'none' })).status).toBe(404);
    expect((await create('key-00000001')).status).toBe(201);
  });

  test('when both come at once, then one happens', async () => {
    const { create, count } = await setUp();
    const answers = await Promise.all([1, 2, 3].map(() => create('key-00000001')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(count()).toBe(1);
  });

  test('when another person uses the same key, then it is another key; after a day it is a new one', async () => {
    const { world, as, text, create, count } = await setUp();
    await create('key-00000001');
    const other = await as('officer.wjw');
    const headers = { 'idempotency-key': 'key-00000001' };
    const answer = await other('POST', '/sites/wjw/articles', { body: text, headers });
    expect(answer).toMatchObject({ status: 201, body: { siteId: 'wjw' } });
    world.clock.advance(24 * 3600 + 1);
    expect((await create('key-00000001')).status).toBe(401);
    expect(count()).toBe(2);
  });
});
