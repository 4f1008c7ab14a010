import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { terminalCaller } from '#functions/local/command/output/terminal-caller.ts';

const progress = { zh: '正在导入', en: 'Importing', done: 3, total: 9 };

const written = (isTTY: boolean, json: boolean) => {
  const [stdout, stderr] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })];
  const caller = terminalCaller({ stdout, stderr }, { json });
  caller.progress(progress);
  caller.say({ zh: '完成', en: 'done' });
  caller.warn('row');
  caller.end();
  return { out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
};

describe('given a command that tells how far it is', () => {
  test('when a terminal shows it, then there is a bar in both languages, apart from the words', () => {
    const { out, err } = written(true, false);
    expect(err).toContain('正在导入 / Importing');
    expect(err).toContain('3/9');
    expect(err).toContain('row');
    expect(out).toBe('完成 / done\n');
  });

  test('when no terminal is there, then there is no bar', () => {
    expect(written(false, false)).toEqual({ out: '完成 / done\n', err: 'row\n' });
  });

  test('when a program reads it, then there is nothing but the result', () => {
    expect(written(true, true)).toEqual({ out: '', err: '' });
  });
});
