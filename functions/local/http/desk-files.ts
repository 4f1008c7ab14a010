import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assetCacheControl, deskHeaders } from '#functions/http/public-headers.ts';

type DeskFile = {
  readonly contentType: string;
  readonly body: Buffer;
  readonly gzip: Buffer;
  readonly lasting: boolean;
};

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

const readFile = (folder: string, name: string): DeskFile => {
  const body = readFileSync(join(folder, name));
  const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { contentType, body, gzip: gzipSync(body), lasting: name.startsWith('assets/') };
};

/**
 * Answers the addresses below `/admin/` from the folder the desk was built into: its files by name, every other address with
 * the desk itself, which knows its own screens. Files are read when they are first asked for.
 */
export const serveDesk = (folder: string): ((request: IncomingMessage, response: ServerResponse, url: URL) => void) => {
  const names = new Set(
    statSync(folder, { throwIfNoEntry: false })
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((name) => name.replaceAll('\\', '/'))
          .filter((name) => !name.startsWith('.') && /\.\w+$/.test(name))
      : [],
  );
  const kept = new Map<string, DeskFile>();
  const fileAt = (name: string): DeskFile => {
    const known = kept.get(name) ?? readFile(folder, name);
    kept.set(name, known);
    return known;
  };
  return (request, response, url) => {
    if (url.pathname === '/admin')
      return void response.writeHead(302, { ...deskHeaders, location: `/admin/${url.search}` }).end();
    const asked = url.pathname.slice('/admin/'.length);
    const name = names.has(asked) ? asked : 'index.html';
    if (!names.has(name) || asked.startsWith('assets/') !== name.startsWith('assets/'))
      return void response.writeHead(404, { ...deskHeaders, 'content-type': 'text/plain; charset=utf-8' }).end('404');
    const file = fileAt(name);
    const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = packed ? file.gzip : file.body;
    response.writeHead(200, {
      ...deskHeaders,
      'content-type': file.contentType,
      'content-length': String(body.length),
      'cache-control': file.lasting ? assetCacheControl : 'no-cache',
      vary: 'accept-encoding',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
};
