import { join, resolve } from 'node:path';
import type { StartEngine } from './engine.ts';
import { freePort } from './free-port.ts';
import { ministackPackages, ministackVersion } from './ministack.ts';
import { startProcess } from './start-process.ts';

/** A server that speaks S3 and SQS, with a clock that tests can move by writing seconds into `clockFile`. */
export const startObjectAndQueueServer: StartEngine = async (logFolder) => {
  const packages = await ministackPackages();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const clockFile = join(logFolder, 'clock');
  const { stop } = await startProcess({
    name: 'MiniStack',
    program: 'python3',
    args: [resolve('scripts', 'engines', 'movable_clock.py')],
    folder: logFolder,
    env: {
      PYTHONPATH: packages,
      CLOCK_FILE: clockFile,
      GATEWAY_PORT: `${port}`,
      BIND_HOST: '127.0.0.1',
      SERVICES: 's3,sqs',
      LOG_LEVEL: 'WARNING',
    },
    logFile: join(logFolder, 'object-and-queue-server.log'),
    isReady: async () => (await fetch(`${endpoint}/_ministack/health`)).ok,
  });
  return { name: 'MiniStack (S3, SQS)', version: ministackVersion, endpoint, clockFile, stop };
};
