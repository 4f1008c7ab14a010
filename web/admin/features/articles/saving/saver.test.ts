import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NoConnection, Problem } from '#desk/lib/api/problem.ts';
import { type ArticleAnswer, type Entry, emptyEntry } from './entry.ts';
import { Saver, type SaveState } from './saver.ts';

const written = (title: string, body = '<p>文</p>'): Entry =>
  emptyEntry({ columnId: 'gzdt', title, body, source: { kind: 'original', name: '市教育局', url: undefined } });

/** A server that keeps one article, and whose line can be cut before or after it has saved. */
const world = () => {
  const states: SaveState['phase'][] = [];
  let slow: Promise<void> | undefined;
  const kept: (readonly [string, number | null])[] = [];
  const made = new Map<string, ArticleAnswer>();
  let stored: ArticleAnswer | undefined;
  let cut: 'before' | 'after' | undefined;
  let forgotten = 0;
  const store = (entry: Entry): ArticleAnswer => {
    stored = { ...entry, articleId: 'a1', version: (stored?.version ?? 0) + 1 } as unknown as ArticleAnswer;
    return stored;
  };
  const over = (act: () => ArticleAnswer): Promise<ArticleAnswer> => {
    const fault = cut;
    if (fault === 'before') return Promise.reject(new NoConnection());
    const answer = act();
    return fault === 'after' ? Promise.reject(new NoConnection()) : Promise.resolve(answer);
  };
  const saver = new Saver(
    {
      create: (entry, key) =>
        over(() => {
          const answer = made.get(key) ?? store(entry);
          made.set(key, answer);
          return answer;
        }),
      put: (_, entry, version) =>
        over(() => {
          if (stored?.version !== version) throw new Problem(412, { type: '/problems/version-conflict' });
          return store(entry);
        }),
      read: () => Promise.resolve(stored as ArticleAnswer),
      keep: async (entry, version) => {
        await slow;
        kept.push([entry.title, version]);
      },
      forget: () => {
        forgotten += 1;
      },
      onState: ({ phase }) => states.push(phase),
      onSaved: () => undefined,
      newKey: () => `key${made.size}`,
      now: () => Date.now(),
    },
    written(''),
  );
  return {
    saver,
    states,
    kept,
    line: (fault: typeof cut) => {
      cut = fault;
    },
    keepsAfter: (moment: Promise<void>) => {
      slow = moment;
    },
    saveElsewhere: (entry: Entry) => store(entry),
    stored: () => stored,
    made: () => made.size,
    forgotten: () => forgotten,
  };
};

describe('given a new text in the editor', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('[CNT-06] when it has no title yet, then it stays on this device and the server is not asked', async () => {
    const { saver, states, kept, made } = world();
    saver.change(written(''));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states).toEqual(['incomplete']);
    expect(kept).toEqual([['', null]]);
    expect(made()).toBe(0);
  });

  test('[CNT-06] when typing rests, then it is saved once and the copy on this device goes', async () => {
    const { saver, states, stored, forgotten } = world();
    for (const title of ['一', '一二', '一二三']) saver.change(written(title));
    await vi.advanceTimersByTimeAsync(4000);
    expect(stored()).toMatchObject({ title: '一二三', version: 1 });
    expect(states.at(-1)).toBe('clean');
    expect(forgotten()).toBe(1);
  });

  test('[CNT-06] when typing never rests, then it is saved all the same', async () => {
    const { saver, stored } = world();
    for (let second = 0; second < 35; second += 1) {
      saver.change(written(`${second}`));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(stored()?.version).toBeGreaterThanOrEqual(1);
  });

  test('[CNT-06] when the answer to its creation is lost, then trying again makes no second article', async () => {
    const { saver, line, stored, made } = world();
    line('after');
    saver.change(written('甲'));
    await saver.flush();
    saver.change(written('甲乙'));
    line(undefined);
    expect(await saver.flush()).toBe(true);
    expect(made()).toBe(1);
    expect(stored()).toMatchObject({ title: '甲乙' });
  });
});

describe('given a saved text', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const saved = async () => {
    const all = world();
    all.saver.change(written('甲'));
    await all.saver.flush();
    return all;
  };

  test('[CNT-06] when the network is away and the device is slow, then nobody is told that the text is safe before it is', async () => {
    const { saver, states, line, kept, keepsAfter } = await saved();
    line('before');
    keepsAfter(new Promise((resolve) => setTimeout(resolve, 1000)));
    saver.change(written('乙'));
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(900);
    expect(states).not.toContain('offline');
    await vi.advanceTimersByTimeAsync(200);
    await flushed;
    expect([states.at(-1), kept.at(-1)]).toEqual(['offline', ['乙', 1]]);
  });

  test('[CNT-06] when the network is away, then the text is kept and saved when it is back', async () => {
    const { saver, states, line, kept, stored } = await saved();
    line('before');
    saver.change(written('乙'));
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe('offline');
    expect(kept.at(-1)).toEqual(['乙', 1]);
    line(undefined);
    await vi.advanceTimersByTimeAsync(5000);
    expect(stored()).toMatchObject({ title: '乙', version: 2 });
    expect(states.at(-1)).toBe('clean');
  });

  test('[CNT-06] when a save arrived but its answer was lost, then the next save is no conflict', async () => {
    const { saver, line, stored, states } = await saved();
    line('after');
    saver.change(written('乙'));
    await saver.flush();
    line(undefined);
    saver.change(written('丙'));
    expect(await saver.flush()).toBe(true);
    expect(stored()).toMatchObject({ title: '丙', version: 3 });
    expect(states).not.toContain('conflict');
  });

  test('[CNT-06] when the article was renewed with its text as it was, then it is saved on the new version and nobody is asked', async () => {
    const { saver, states, saveElsewhere, stored } = await saved();
    saveElsewhere(stored() as unknown as Entry);
    saver.change(written('我的'));
    expect(await saver.flush()).toBe(true);
    expect(stored()).toMatchObject({ title: '我的', version: 3 });
    expect(states).not.toContain('conflict');
  });

  test('[CNT-06] when the article was renewed and an act is refused for its version, then it goes on from the new one', async () => {
    const { saver, saveElsewhere, stored } = await saved();
    saveElsewhere(stored() as unknown as Entry);
    expect(await saver.catchUp()).toBe(true);
    expect(saver.version).toBe(2);
    saveElsewhere(written('别人'));
    expect(await saver.catchUp()).toBe(false);
    expect(saver.version).toBe(2);
  });

  test('[CNT-06] when a colleague sent it to review with its text as it was, then it stops', async () => {
    const { saver, states, saveElsewhere, stored } = await saved();
    saveElsewhere({ ...stored(), working: { status: 'inReview', stage: 'first' } } as unknown as Entry);
    saver.change(written('我的'));
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe('conflict');
  });

  test('[CNT-06] when a colleague changed how the text is marked and no word of it, then it stops', async () => {
    const { saver, states, saveElsewhere, stored } = await saved();
    saveElsewhere({ ...stored(), body: '<p><strong>文</strong></p>' } as unknown as Entry);
    saver.change(written('我的'));
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe('conflict');
  });

  test('[CNT-06] when somebody else saved meanwhile, then it stops and both texts are at hand; settled, it goes on', async () => {
    const { saver, states, saveElsewhere, kept, stored } = await saved();
    const theirs = saveElsewhere(written('别人'));
    saver.change(written('我的'));
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe('conflict');
    saver.change(written('我的又改'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stored()).toMatchObject({ title: '别人' });
    expect(kept.at(-1)?.[0]).toBe('我的又改');
    expect(await saver.settle(written('合并'), theirs)).toBe(true);
    expect(stored()).toMatchObject({ title: '合并', version: 3 });
  });
});
