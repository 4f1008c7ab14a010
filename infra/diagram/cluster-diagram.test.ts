import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clusterDiagram } from './cluster-diagram.ts';
import { withDiagram } from './diagram-in-document.ts';

test('given the table of functions, when the architecture is read, then its diagram is the present one: npm run diagram', () => {
  const document = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
  expect(withDiagram(document, clusterDiagram())).toBe(document);
});

test('given a document without marks, when a diagram is put in, then it is refused', () => {
  expect(() => withDiagram('# Architecture', 'flowchart LR')).toThrow('made by npm run diagram');
});
