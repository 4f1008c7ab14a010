import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AwsCall, awsCalls } from './aws-call.ts';

/** A call, and the function that made it. */
export type RecordedCall = AwsCall & { readonly caller: string };

/** Stands between functions and services and writes down who asks for what. */
export type CallRecorder = {
  readonly endpoint: string;
  /** Each kind of call once. */
  readonly calls: () => readonly RecordedCall[];
  readonly stop: () => Promise<void>;
};

const account = '000000000000';
const credential = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//;

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Starts one on `port` before the services at `upstream`. */
export const startCallRecorder = async (port: number, upstream: number): Promise<CallRecorder> => {
  const seen = new Map<string, RecordedCall>();
  const note = ({ method = '', url = '', headers }: IncomingMessage, body: Buffer, status: number): void => {
    const [, caller = 'nobody', region = '', service = ''] = credential.exec(headers.authorization ?? '') ?? [];
    const target = headers['x-amz-target'] as string | undefined;
    const text = body.toString('utf8');
    const conditional = headers['if-match'] !== undefined;
    const request = { service, region, account, target, method, address: url, body: text, conditional, status };
    for (const call of awsCalls(request)) seen.set(`${caller} ${call.action} ${call.resource}`, { ...call, caller });
  };
  const forward = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await bodyOf(asked);
    const { method, url: path, headers } = asked;
    const onward = request({ host: '127.0.0.1', port: upstream, method, path, headers }, (given) => {
      note(asked, body, given.statusCode ?? 0);
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    onward.once('error', () => answer.destroy());
    onward.end(body);
  };
  const server = createServer((asked, answer) => void forward(asked, answer).catch(() => answer.destroy()));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${port}`,
    calls: () => [...seen.values()],
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
