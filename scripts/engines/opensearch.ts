import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StartEngine } from './engine.ts';
import { engineFolder } from './engine-folder.ts';
import { freePort } from './free-port.ts';
import { runCommand } from './run-command.ts';
import { startProcess } from './start-process.ts';

const source = resolve('scripts', 'engines', 'opensearch');

const install = async (folder: string): Promise<void> => {
  const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'libraries')}`];
  await runCommand('mvn', ['--batch-mode', '--quiet', '-f', join(source, 'pom.xml'), ...copy], folder);
  await runCommand('javac', ['-d', 'classes', '-cp', 'libraries/*', join(source, 'OpensearchServer.java')], folder);
};

const versionOf = async (endpoint: string): Promise<string> => {
  const { version } = (await (await fetch(endpoint)).json()) as { version: { number: string } };
  return version.number;
};

/** One OpenSearch node with its data in the folder of the logs. */
export const startOpensearch: StartEngine = async (logFolder) => {
  const folder = await engineFolder('opensearch-2.19.1', install);
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const home = join(logFolder, 'opensearch');
  mkdirSync(join(home, 'config'), { recursive: true });
  const { stop } = await startProcess({
    name: 'OpenSearch',
    program: 'java',
    args: [
      '-Xms256m',
      '-Xmx512m',
      `-Dlog4j2.configurationFile=${join(source, 'log4j2.properties')}`,
      '-cp',
      'classes:libraries/*',
      'OpensearchServer',
      home,
      `${port}`,
    ],
    folder,
    logFile: join(logFolder, 'opensearch.log'),
    isReady: async () => (await fetch(`${endpoint}/_cluster/health?wait_for_status=yellow&timeout=1s`)).ok,
  });
  return { name: 'OpenSearch', version: await versionOf(endpoint), endpoint, stop };
};
