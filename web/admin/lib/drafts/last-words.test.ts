import { describe, expect, test } from 'vitest';
import { LastWords } from './last-words.ts';

const shelf = () => {
  const held = new Map<string, string>();
  return {
    held,
    get length() {
      return held.size;
    },
    key: (index: number) => [...held.keys()][index] ?? null,
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
  };
};

const word = (key: string, value: string | null) => ({ key, value, at: '2026-05-06T07:08:09.000Z' });

describe('given writes of a page that goes', () => {
  test('[CNT-06] when it goes in the middle of them, then the next page finds what was under way, and only that', () => {
    const place = shelf();
    const page = new LastWords<string>(place, 'last:', 'one');
    const first = word('a', '第一句');
    page.begins(first);
    page.ended(first);
    page.begins(word('b', '第二句'));
    page.begins(word('c', null));
    page.setDown();
    const { words, clear } = new LastWords<string>(place, 'last:', 'two').found();
    expect(words).toEqual([word('b', '第二句'), word('c', null)]);
    clear();
    expect(place.held.size).toBe(0);
  });

  test('[CNT-06] when something is entered while it goes, then that is set down too, and taken away once written', () => {
    const place = shelf();
    const page = new LastWords<string>(place, 'last:', 'one');
    page.setDown();
    const late = word('a', '最后一句');
    page.begins(late);
    expect(page.found().words).toEqual([late]);
    page.ended(late);
    expect(place.held.size).toBe(0);
  });

  test('[CNT-06] when a later change of the same is under way, then the end of the earlier does not hide it', () => {
    const page = new LastWords<string>(shelf(), 'last:', 'one');
    const [early, late] = [word('a', '一'), word('a', '一二')];
    page.begins(early);
    page.begins(late);
    page.ended(early);
    page.setDown();
    expect(page.found().words).toEqual([late]);
  });

  test('[CNT-06] when it is looked at again, then nothing of it stays outside the database', () => {
    const place = shelf();
    const page = new LastWords<string>(place, 'last:', 'one');
    page.begins(word('a', '一'));
    page.setDown();
    page.goesOn();
    expect(place.held.size).toBe(0);
  });

  test('[CNT-06] when the browser gives no room, then nothing fails', () => {
    const full = {
      ...shelf(),
      setItem: () => {
        throw new Error('full');
      },
      key: () => '{',
    };
    const page = new LastWords<string>(full, 'last:', 'one');
    page.begins(word('a', '一'));
    expect(() => page.setDown()).not.toThrow();
    expect(page.found().words).toEqual([]);
  });
});
