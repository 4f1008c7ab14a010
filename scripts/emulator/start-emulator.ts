import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { freePort } from '../engines/free-port.ts';
import { ministackPackages, ministackVersion } from '../engines/ministack.ts';
import { startProcess } from '../engines/start-process.ts';
import { type CallRecorder, startCallRecorder } from './call-recorder.ts';

/** A running emulator of the cloud; what its functions ask for goes through `recorder`. */
export type Emulator = {
  readonly version: string;
  readonly endpoint: string;
  readonly port: number;
  readonly recorder: CallRecorder;
  readonly logFile: string;
  readonly stop: () => Promise<void>;
};

/** Installs it where it is missing and starts it, empty, with its files in `folder`. @throws Error when it does not start */
export const startEmulator = async (folder: string): Promise<Emulator> => {
  const packages = await ministackPackages();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const recorder = await startCallRecorder(await freePort(), port);
  const files = join(folder, 'emulator');
  mkdirSync(files, { recursive: true });
  const logFile = join(folder, 'emulator.log');
  const { stop } = await startProcess({
    name: 'MiniStack',
    program: 'python3',
    args: [resolve('scripts', 'emulator', 'emulator.py')],
    folder: files,
    env: {
      PYTHONPATH: packages,
      // Functions run on the node that is found first.
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
      TMPDIR: files,
      GATEWAY_PORT: `${port}`,
      BIND_HOST: '127.0.0.1',
      AWS_ENDPOINT_URL: recorder.endpoint,
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
    },
    logFile,
    isReady: async () => (await fetch(`${endpoint}/_ministack/health`)).ok,
  });
  return {
    version: ministackVersion,
    endpoint,
    port,
    recorder,
    logFile,
    stop: async () => {
      await stop();
      await recorder.stop();
    },
  };
};
