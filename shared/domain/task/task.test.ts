import { describe, expect, test } from 'vitest';
import { advanceTask, maxTaskAttempts, newTask } from '#shared/domain/task/task.ts';

const at = '2026-03-02T01:00:00.000Z';
const startedBy = { accountId: 'a', name: 'A' };
const task = newTask({ taskId: 't', kind: 'k', siteId: 's', input: null, startedBy }, at);

describe('given an open task', () => {
  test('when steps go well, then cursor and count move on until it is done', () => {
    const going = advanceTask(task, { kind: 'continue', cursor: 'c', handled: 3 }, at);
    expect(going).toMatchObject({ state: 'open', cursor: 'c', handled: 3, version: 2 });
    const done = advanceTask(going, { kind: 'done', handled: 2 }, at);
    expect(done).toMatchObject({ state: 'done', handled: 5, finishedAt: at });
    expect(done.cursor).toBeUndefined();
  });

  test('when steps fail in a row, then it keeps its place and is given up after five', () => {
    let failing = advanceTask(task, { kind: 'continue', cursor: 'c', handled: 1 }, at);
    for (let attempt = 1; attempt < maxTaskAttempts; attempt += 1) {
      failing = advanceTask(failing, { kind: 'error', reason: 'internal' }, at);
      expect(failing).toMatchObject({ state: 'open', cursor: 'c', attempts: attempt });
    }
    expect(advanceTask(failing, { kind: 'error', reason: 'internal' }, at)).toMatchObject({ state: 'failed' });
    const better = advanceTask(failing, { kind: 'continue', cursor: 'd', handled: 1 }, at);
    expect(better).toMatchObject({ attempts: 0, cursor: 'd' });
    expect(better.failure).toBeUndefined();
  });
});
