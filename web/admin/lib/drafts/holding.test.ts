import { beforeEach, describe, expect, test } from 'vitest';
import { Holding, type KeptEntry } from './holding.ts';

type Entry = { readonly name: string; readonly phone: string };

const first: Entry = { name: '教育局', phone: '1' };
let device: KeptEntry<Entry> | undefined;
let keys = 0;

const open = (version = 1, value: Entry = first): Holding<Entry> =>
  new Holding(
    {
      keep: (entry) => {
        device = entry;
      },
      forget: () => {
        device = undefined;
      },
      same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
      newKey: () => {
        keys += 1;
        return `key ${keys}`;
      },
    },
    { version, value },
  );

const mine: Entry = { ...first, phone: '2' };
const theirs: Entry = { ...first, name: '市教育局' };

describe('given a form that stands on a saved state', () => {
  let holding: Holding<Entry>;
  beforeEach(() => {
    device = undefined;
    holding = open();
  });

  test('[CNT-06] when something is typed, then the device has it at once, and nothing when it is taken back', () => {
    holding.set(mine);
    expect(device).toMatchObject({ base: { version: 1 }, mine });
    holding.set({ ...first });
    expect(device).toBeUndefined();
    expect(holding.state().dirty).toBe(false);
  });

  test('[CNT-06] when the tab was closed, then the entry is back with the state it was made on', () => {
    holding.set(mine);
    const again = open();
    if (device) again.restore(device, '2026-03-01T00:00:00.000Z');
    expect(again.state()).toMatchObject({ mine, dirty: true, base: { version: 1 }, notice: { kind: 'restored' } });
    expect(again.sendKey).toBe(holding.sendKey);
  });

  test('when somebody saves and nothing was typed, then the newer state takes its place', () => {
    holding.meet({ version: 2, value: theirs });
    expect(holding.state()).toMatchObject({ mine: theirs, base: { version: 2 }, newer: undefined, stamp: 1 });
  });

  test('[CNT-06] when somebody saves something else, then both sides stand until the person settles them', () => {
    holding.set(mine);
    holding.meet({ version: 2, value: theirs });
    expect(holding.state()).toMatchObject({ mine, newer: { version: 2, value: theirs }, base: { version: 1 } });
    const both = { ...theirs, phone: mine.phone };
    holding.settle(both);
    expect(holding.state()).toMatchObject({ mine: both, base: { version: 2 }, newer: undefined, dirty: true });
    expect(device).toMatchObject({ base: { version: 2 }, mine: both });
  });

  test('[CNT-06] when only the version of the saved state moved on, then what is entered stands on it and there are no sides', () => {
    holding.set(mine);
    holding.meet({ version: 2, value: { ...first } });
    expect(holding.state()).toMatchObject({ mine, dirty: true, base: { version: 2 }, newer: undefined });
    expect(device).toMatchObject({ base: { version: 2 }, mine });
    holding.meet({ version: 3, value: theirs });
    expect(holding.state().newer).toMatchObject({ version: 3 });
  });

  test('[CNT-06] when a draft comes back and the saved state moved on, then both sides stand', () => {
    holding.set(mine);
    const again = open(2, theirs);
    if (device) again.restore(device, '2026-03-01T00:00:00.000Z');
    expect(again.state()).toMatchObject({ mine, base: { version: 1 }, newer: { version: 2, value: theirs } });
  });

  test('when the answer of a save got lost, then nobody is told of a conflict with themselves', () => {
    holding.set(mine);
    holding.meet({ version: 2, value: mine });
    expect(holding.state()).toMatchObject({ newer: undefined, dirty: false, notice: { kind: 'same' } });
    expect(device).toBeUndefined();
  });

  test('when it is saved, then the device forgets it; what was typed while it was sent stays', () => {
    holding.set(mine);
    holding.saved(mine);
    expect(device).toBeUndefined();
    expect(holding.state().dirty).toBe(false);

    const later = { ...mine, name: '又改' };
    holding.set(mine);
    holding.set(later);
    holding.saved(mine);
    expect(device).toMatchObject({ mine: later });
    expect(holding.state().dirty).toBe(true);
  });

  test('when what was entered is discarded, then it can be had back', () => {
    holding.set(mine);
    holding.discard();
    expect(holding.state()).toMatchObject({ mine: first, dirty: false, notice: { kind: 'dropped' } });
    expect(device).toBeUndefined();
    holding.undo();
    expect(holding.state()).toMatchObject({ mine, dirty: true });
    expect(device).toMatchObject({ mine });
  });

  test('when the same entry is sent again, then it has the same key, and another entry another', () => {
    holding.set(mine);
    const sent = holding.sendKey;
    expect(holding.sendKey).toBe(sent);
    holding.set(theirs);
    expect(holding.sendKey).not.toBe(sent);
  });

  test('[CNT-06] when the person has begun to type, then a draft found late does not take its place, and each can be had for the other', () => {
    const entry = { base: { version: 1, value: first }, mine, sendKey: 'k' };
    holding.set(theirs);
    holding.restore(entry, '2026-03-01T00:00:00.000Z');
    holding.set({ ...theirs, phone: '24' });
    expect(holding.state()).toMatchObject({ mine: { phone: '24' }, notice: { kind: 'earlier' } });
    holding.undo();
    expect(holding.state()).toMatchObject({ mine, dirty: true, notice: { kind: 'dropped' } });
    expect(device).toMatchObject({ mine });
    holding.undo();
    expect(holding.state()).toMatchObject({ mine: { phone: '24' }, notice: undefined });
  });

  test('when a draft found late says what stands there or what the server has, then there is nothing to offer', () => {
    holding.set(theirs);
    for (const known of [theirs, first])
      holding.restore({ base: { version: 1, value: first }, mine: known, sendKey: 'k' }, '2026-03-01T00:00:00.000Z');
    expect(holding.state()).toMatchObject({ mine: theirs, notice: undefined });
    expect(device).toMatchObject({ mine: theirs });
  });

  test('when letters are typed, then whoever need not follow them is not drawn anew', () => {
    holding.set(mine);
    const calm = holding.calmState();
    holding.set({ ...mine, phone: '23' });
    expect(holding.calmState()).toBe(calm);
    expect(holding.state().mine.phone).toBe('23');
  });
});
