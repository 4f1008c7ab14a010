import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsServices } from '#functions/composition/aws.ts';
import { importCommand } from '#functions/local/import/import-command.ts';
import type { DeployedCluster } from './deployed-cluster.ts';

type OldText = { readonly title: string; readonly column: string; readonly date: string };

/** What a deployed cluster tells its functions: all of it together is what an operator's command line needs. */
const environmentOf = async ({ functions, emulator }: DeployedCluster): Promise<Readonly<Record<string, string>>> => {
  const told = (await functions()).map(({ environment }) => environment);
  return { ...Object.assign({}, ...told), AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL: emulator.endpoint };
};

/** Imports texts as the operator's command line does: the same command, over the services of the deployed cluster. */
export const importInto = async (
  cloud: DeployedCluster,
  siteId: string,
  approver: string,
  texts: readonly OldText[],
): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const file = join(folder, 'texts.jsonl');
  const line = (text: OldText, n: number): string =>
    JSON.stringify({
      id: n,
      origin: '原网站',
      source: '云澜市教育局',
      html: '<p>各学校要认真落实，确保工作平稳有序。</p>',
      ...text,
    });
  writeFileSync(file, texts.map(line).join('\n'));
  const map = join(folder, 'map.json');
  writeFileSync(map, JSON.stringify({ columns: Object.fromEntries(texts.map(({ column }) => [column, column])) }));
  try {
    const args = [file, '--site', siteId, '--map', map, '--approved-by', approver, '--basis', '原网站已发布'];
    const quiet = {
      say: () => undefined,
      warn: () => undefined,
      progress: () => undefined,
      path: (given: string) => given,
    };
    const { data } = await importCommand(awsServices(await environmentOf(cloud)), args, quiet);
    return data;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
