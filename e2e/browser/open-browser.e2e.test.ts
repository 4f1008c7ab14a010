import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { openBrowser, type TestBrowser } from './open-browser.ts';
import { recordOutsideRequests } from './record-outside-requests.ts';
import { screenshot } from './screenshot.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title>` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"></head><body><main><h1>标题</h1>${body}</main></body></html>`;

describe('given the browser of the npm package', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('when a data page opens at both widths, then it has that width and runs scripts', async () => {
    const widths: unknown[] = [];
    for (const width of [1440, 390] as const) {
      const opened = await browser.newPage(width);
      await opened.goto(`data:text/html,${encodeURIComponent(page('<p>正文</p>'))}`);
      widths.push(await opened.evaluate('innerWidth'));
    }
    expect(widths).toEqual([1440, 390]);
  });

  test('when a page is kept, then the file is a picture', async () => {
    const opened = await browser.newPage();
    await opened.setContent(page('<p>正文</p>'));
    const file = await screenshot(opened, 'harness');
    expect((await readFile(file)).subarray(1, 4).toString()).toBe('PNG');
  });

  test('when a page has a picture without a text, then axe names it; without the picture it finds nothing', async () => {
    const opened = await browser.newPage();
    await opened.setContent(page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'));
    expect(await axeViolations(opened)).toEqual([expect.stringMatching(/^image-alt: /)]);

    await opened.setContent(page('<p>正文</p>'));
    expect(await axeViolations(opened)).toEqual([]);
  });

  test('when a page of a *.localhost site forbids scripts, then axe runs and only foreign requests are recorded', async () => {
    const server = createServer((_, response) => {
      response.setHeader('content-security-policy', "default-src 'none'; img-src *");
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page('<img alt="图" src="/own.png"><img alt="图" src="http://outside.invalid/badge.png">'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://jyj.localhost:${(server.address() as AddressInfo).port}`;
    try {
      const opened = await browser.newPage();
      const outside = recordOutsideRequests(opened, origin);
      await opened.goto(`${origin}/`);
      expect(await axeViolations(opened)).toEqual([]);
      expect(outside).toEqual(['http://outside.invalid/badge.png']);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
