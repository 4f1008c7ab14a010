import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { Shortcuts } from '#functions/local/http/stored/shortcuts.ts';

const body = Buffer.from('<p>页面</p>');
const page = {
  head: { key: 'k', etag: 'a'.repeat(64), size: 4, contentType: 'text/html' },
  body,
  gzip: Buffer.from('gz'),
};
const options = { cacheControl: 'public' };

const request = (headers: Record<string, string> = {}, raw: string[] = ['Host', 'a']): IncomingMessage =>
  ({
    method: 'GET',
    url: '/x.html',
    headers: { host: 'a', ...headers },
    rawHeaders: raw,
  }) as unknown as IncomingMessage;

/** What a request is answered with by a shortcut; undefined where it is left to others. */
const answered = (shortcuts: Shortcuts, asked: IncomingMessage) => {
  let status = 0;
  let sent: unknown;
  const response = {
    writeHead: (code: number) => {
      status = code;
      return response;
    },
    end: (chunk: unknown) => {
      sent = chunk;
    },
  };
  return shortcuts.answer(asked, response as unknown as ServerResponse) ? { status, sent } : undefined;
};

const filled = () => {
  const state = { version: '1' };
  const shortcuts = new Shortcuts(() => state.version);
  shortcuts.keep(shortcuts.current(), request(), page, options);
  return { state, shortcuts };
};

test('[SEC-06] given a page that was served, when it is asked for again, then it is answered at once, packed or not at all as asked', () => {
  const { shortcuts } = filled();
  expect(answered(shortcuts, request())).toEqual({ status: 200, sent: body });
  expect(answered(shortcuts, request({ 'accept-encoding': 'gzip, br' }))).toEqual({ status: 200, sent: page.gzip });
  expect(answered(shortcuts, request({ 'if-none-match': `"${'a'.repeat(32)}"` }))).toEqual({ status: 304 });
});

test('[CNT-20] given a page that was served, when anything was committed since, then no shortcut answers', () => {
  const { state, shortcuts } = filled();
  state.version = '2';
  expect(answered(shortcuts, request())).toBeUndefined();
  state.version = '1';
  expect(answered(shortcuts, request())).toBeUndefined();
});

test('[CNT-20] given a page that was read before a commit, when it is to be kept after it, then it is not', () => {
  const state = { version: '1' };
  const shortcuts = new Shortcuts(() => state.version);
  const moment = shortcuts.current();
  state.version = '2';
  shortcuts.keep(moment, request(), page, options);
  expect(answered(shortcuts, request())).toBeUndefined();
});

test('[SEC-03] given a page that was served, when a part is asked for, or by two hosts, or of another host, then others answer', () => {
  const { shortcuts } = filled();
  expect(answered(shortcuts, request({ range: 'bytes=0-1' }))).toBeUndefined();
  expect(answered(shortcuts, request({}, ['Host', 'a', 'host', 'b']))).toBeUndefined();
  expect(answered(shortcuts, request({ host: 'b' }))).toBeUndefined();
});
