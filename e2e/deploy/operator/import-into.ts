import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeployedCluster } from '../deployed-cluster.ts';
import { operate } from './operate.ts';

type OldText = { readonly title: string; readonly column: string; readonly date: string };

/** Imports texts by the operator's command line and waits until their pages are made. */
export const importInto = async (
  cloud: DeployedCluster,
  siteId: string,
  approver: string,
  texts: readonly OldText[],
): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const file = join(folder, 'texts.jsonl');
  const line = (text: OldText): string =>
    JSON.stringify({
      id: text.title,
      origin: '原网站',
      source: '云澜市教育局',
      html: '<p>各学校要认真落实，确保工作平稳有序。</p>',
      ...text,
    });
  writeFileSync(file, texts.map(line).join('\n'));
  const map = join(folder, 'map.json');
  writeFileSync(map, JSON.stringify({ columns: Object.fromEntries(texts.map(({ column }) => [column, column])) }));
  try {
    const approved = ['--approved-by', approver, '--basis', '原网站已发布'];
    return await operate(cloud, ['import', 'articles', file, '--site', siteId, '--map', map, ...approved]);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
