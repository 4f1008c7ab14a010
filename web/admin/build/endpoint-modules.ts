import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const endpointModule = /[\\/]shared[\\/]schemas[\\/]http[\\/].+-endpoints?\.ts$/;

type Named = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** What a caller needs of an endpoint at run time; its schemas stay with the server and with the type checker. */
const callable = (value: unknown): unknown => {
  if (!isRecord(value)) return undefined;
  if (typeof value['method'] === 'string' && typeof value['path'] === 'string') {
    const { id, method, path } = value;
    return { id, method, path };
  }
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const kept = callable(part);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
};

/**
 * Hands the desk the endpoints as the API defines them, without their schemas: method and path are written once, and the
 * bundle carries no schema library for them.
 */
export const endpointModules = (): Plugin => ({
  name: 'endpoint-modules',
  enforce: 'pre',
  async load(id) {
    const [file = ''] = id.split('?');
    if (!endpointModule.test(file)) return null;
    const exported = (await import(pathToFileURL(file).href)) as Named;
    const lines = Object.entries(exported).flatMap(([name, value]) => {
      const kept = callable(value);
      return kept === undefined ? [] : [`export const ${name} = ${JSON.stringify(kept)};`];
    });
    return { code: lines.join('\n'), map: null };
  },
});
