import type { Server } from 'node:http';
import { Duplex, PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';

type ParserFault = Error & { readonly code?: string; readonly rawPacket?: Buffer };

const startLine = /^(GET|HEAD) ([^ ]+) HTTP\/1\.1$/;
const headEnd = '\r\n\r\n';

/**
 * A reading request without body whose address holds bytes above ASCII, alone and whole in one packet: the same with the address
 * percent-encoded, closing after its answer. Undefined where it is none of these.
 */
const escapedRequest = (packet: Buffer): string | undefined => {
  const text = packet.toString('latin1');
  const [first = '', ...headers] = text.split('\r\n');
  const [, method = '', address = ''] = startLine.exec(first) ?? [];
  if (address === '' || text.indexOf(headEnd) !== text.length - headEnd.length) return undefined;
  const escaped = address.replace(
    /[\u0080-\u00ff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  if (escaped === address) return undefined;
  const kept = headers.filter((header) => header !== '' && !header.toLowerCase().startsWith('connection:'));
  return [`${method} ${escaped} HTTP/1.1`, ...kept, 'connection: close', '', ''].join('\r\n');
};

/**
 * Lets the server answer what people type: `curl 'http://…/search?q=校园'` sends the characters as they are, which Node's
 * parser refuses. Anything else that cannot be parsed is answered 400.
 */
export const acceptUnescapedAddresses = (server: Server): void => {
  server.on('clientError', (fault: ParserFault, socket) => {
    const request = fault.code === 'HPE_INVALID_URL' && fault.rawPacket && escapedRequest(fault.rawPacket);
    if (!request || !socket.writable) {
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
      else socket.destroy();
      return;
    }
    const readable = new PassThrough();
    const again = Duplex.from({ readable, writable: socket });
    const { remoteAddress } = socket as { remoteAddress?: string };
    Object.defineProperty(again, 'remoteAddress', { value: remoteAddress });
    finished(again).catch(() => socket.destroy());
    server.emit('connection', again);
    readable.write(request, 'latin1');
  });
};
