import { expect, test } from 'vitest';
import { heldTo } from '#functions/http/testing/held-to-line.ts';
import { PublishingWorld } from '#functions/http/testing/publishing-world.ts';

const key = { table: 'tenants', pk: 'a', sk: 'a' } as const;
const refused = (act: () => unknown) => {
  try {
    act();
    return '';
  } catch (error) {
    return String(error);
  }
};

test('[SEC-06] given a use case in the hands of a function, when it does what the line of that function does not say, then it is refused, and the line named', async () => {
  const { services } = await PublishingWorld.open();
  // It lets distributions forget pages, and reads where they are.
  const { tables, objects, queue } = heldTo(services, 'purge');
  expect(await tables.get(key)).toBeUndefined();
  for (const act of [
    () => tables.transact([{ table: 'tenants', put: { ...key, version: 1 } }]),
    () => tables.query({ table: 'tenants', index: 'gsi1', partition: 'a', limit: 1 }),
    () => tables.get({ ...key, table: 'content' }),
    () => tables.reserve('n', 1),
    () => objects.get('jyj/pages/index.html'),
    () => queue.send('task', []),
  ])
    expect(refused(act)).toContain('the line of purge in infra/stacks/functions');
});

test('[SEC-06] given a function that handles pages, when it turns to another kind of object, then it is refused', async () => {
  const { objects } = heldTo((await PublishingWorld.open()).services, 'adopt');
  await objects.delete('jyj/pages/gzdt/index.html');
  expect(refused(() => objects.delete('jyj/evidence/a/b.json'))).toContain('does not allow remove of evidence');
  expect(refused(() => objects.put('jyj/pages/index.html', new Uint8Array(), { contentType: '' }))).toContain('put');
});
