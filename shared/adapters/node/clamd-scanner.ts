import { connect } from 'node:net';
import type { MalwareScanner, ScanVerdict } from '#shared/ports/malware-scanner.ts';

/** Where clamd listens: a socket file, or host and port. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

const chunkSize = 64 * 1024;
const timeout = 60_000;
const notScanned: ScanVerdict = { verdict: 'notScanned' };

const framed = function* (body: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let from = 0; from < body.byteLength; from += chunkSize) {
    const chunk = body.subarray(from, from + chunkSize);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.byteLength);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
};

const verdictOf = (reply: string): ScanVerdict => {
  if (/^stream: OK\0?$/.test(reply)) return { verdict: 'clean' };
  const [, name] = /^stream: (.+) FOUND\0?$/.exec(reply) ?? [];
  // Too large, out of memory, anything else: nobody vouches for the file.
  return name ? { verdict: 'infected', name } : notScanned;
};

const ask = (address: ClamdAddress, body: Uint8Array): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ ...address, timeout });
    let reply = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      reply += text;
    });
    socket.on('close', () => resolve(reply));
    socket.on('timeout', () => socket.destroy());
    // It may answer and hang up before everything was sent: what it said counts.
    socket.on('error', (error) => (reply ? resolve(reply) : reject(error)));
    socket.on('connect', () => {
      for (const chunk of framed(body)) socket.write(chunk);
    });
  });

/** Asks clamd; `notScanned` whenever no clear verdict comes. Without an address nothing is ever scanned. */
export class ClamdScanner implements MalwareScanner {
  readonly #address: ClamdAddress | undefined;

  constructor(address: ClamdAddress | undefined) {
    this.#address = address;
  }

  async scan(body: Uint8Array): Promise<ScanVerdict> {
    if (!this.#address) return notScanned;
    return ask(this.#address, body).then(verdictOf, () => notScanned);
  }
}
