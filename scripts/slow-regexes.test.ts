import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';

type Found = { readonly place: string; readonly source: string; readonly flags: string };

/** Expressions the checker calls slow, by file, and why nobody can make them so: what bounds the text they see. */
const bounded: Readonly<Record<string, readonly string[]>> = {
  'a question of at most 120 characters': ['shared/text/search/query-tokens.ts'],
  'a file name of at most 200 characters, 255 bytes from a file system': ['shared/text/file/safe-file-name.ts'],
  'a title of at most 500 characters': ['shared/text/html/html-page.ts'],
  'an address that came in a header': ['shared/domain/link/judge-answer.ts'],
  'a message of our own engines': [
    'functions/local/command/output/explain-error.ts',
    'functions/local/command/output/storage-words.ts',
  ],
  'HTML our own converter or sanitiser wrote: every `<` opens a tag and every tag ends': [
    'shared/text/document/docx-to-html.ts',
    'shared/rendering/view/body-html.ts',
  ],
};

const root = fileURLToPath(new URL('..', import.meta.url));
/** Command words, seeds and tests see no stranger's text; the desk runs in the browser of whoever typed it. */
const apart = /\.test\.ts$|\.contract\.ts$|contract\/|\/testing\/|\/demo\/|^web\/admin\//;

const regexesOf = (file: string): Found[] => {
  const found: Found[] = [];
  const text = ts.createSourceFile(file, readFileSync(`${root}/${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const literal = ts.isRegularExpressionLiteral(node) ? /^\/(.*)\/([a-z]*)$/s.exec(node.text) : null;
    if (literal?.[1] !== undefined) found.push({ place: file, source: literal[1], flags: literal[2] ?? '' });
    ts.forEachChild(node, visit);
  };
  visit(text);
  return found;
};

/** The checker knows no set subtraction: it is asked about the larger set, which is only slower. */
const readable = ({ source, flags }: Found): readonly [string, string] =>
  flags.includes('v')
    ? [
        source.replace(/--\[(?:[^\]\\]|\\.)*\]/g, '').replace(/\[(\[(?:[^\]\\]|\\.)*\])\]/g, '$1'),
        flags.replace('v', 'u'),
      ]
    : [source, flags];

test('[SEC-03] given every regular expression of the product, when a stranger chooses the text, then none is slow', async () => {
  const found = globSync('{shared,functions,web}/**/*.{ts,tsx,js}', { cwd: root })
    .filter((file) => !apart.test(file) && !file.includes('node_modules'))
    .flatMap(regexesOf);
  expect(found.length).toBeGreaterThan(150);
  const verdicts = new Map<string, string>();
  const slow: string[] = [];
  for (const regex of found) {
    const [source, flags] = readable(regex);
    const name = `/${source}/${flags}`;
    if (!verdicts.has(name)) verdicts.set(name, (await check(source, flags, { timeout: 4000 })).status);
    const reason = Object.values(bounded).some((files) => files.includes(regex.place));
    if (verdicts.get(name) === 'vulnerable' && !reason) slow.push(`${regex.place} ${name} ${verdicts.get(name)}`);
  }
  expect(slow).toEqual([]);
}, 120_000);
