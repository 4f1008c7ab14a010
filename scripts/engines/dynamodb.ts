import { join } from 'node:path';
import type { StartEngine } from './engine.ts';
import { engineFolder } from './engine-folder.ts';
import { freePort } from './free-port.ts';
import { runCommand } from './run-command.ts';
import { startProcess } from './start-process.ts';

// The only npm package that carries the server itself. Fetched as an archive: what it depends on is not needed here.
const archive = 'amplify-dynamodb-simulator@2.9.30';

const install = async (folder: string): Promise<void> => {
  const said = await runCommand('npm', ['pack', archive, '--silent', '--pack-destination', folder], folder);
  const file = said.split('\n').findLast((line) => line.endsWith('.tgz')) ?? '';
  await runCommand('tar', ['xzf', file, '--strip-components=2', 'package/emulator'], folder);
};

const java = ['-Xmx512m', '-Djava.library.path=DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar'];

/** DynamoDB Local, in memory. */
export const startDynamodb: StartEngine = async (logFolder) => {
  const folder = await engineFolder(archive, install);
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const version = await runCommand('java', [...java, '-version'], folder);
  const { stop } = await startProcess({
    name: 'DynamoDB Local',
    program: 'java',
    args: [...java, '-inMemory', '-sharedDb', '-disableTelemetry', '-port', `${port}`],
    folder,
    logFile: join(logFolder, 'dynamodb.log'),
    // Any answer will do: it refuses what is not signed.
    isReady: async () => (await fetch(endpoint)).status > 0,
  });
  return { name: 'DynamoDB Local', version: version.split('\n').at(-1) ?? '', endpoint, stop };
};
