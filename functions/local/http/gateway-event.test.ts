import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { BodyTooLarge, gatewayEvent } from '#functions/local/http/gateway-event.ts';

const eventOf = (address: string, body = '') => {
  const request = Object.assign(Readable.from([Buffer.from(body)]), {
    headers: { host: 'localhost:8080' },
    method: 'GET',
    socket: { remoteAddress: '192.0.2.7' },
  });
  return gatewayEvent(request as never, new URL(address, 'http://host'), 100);
};

test('[SEC-03] given parameters named like parts of an object, when they arrive, then they are parameters like any other', async () => {
  const { queryStringParameters: query } = await eventOf('/x?__proto__=1&constructor=2&toString=3&a=4&a=5');
  expect(Object.entries(query ?? {})).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
    ['toString', '3'],
    ['a', '4,5'],
  ]);
});

test('[SEC-03] given a body over the limit, when it arrives, then reading stops', async () => {
  await expect(eventOf('/x', 'x'.repeat(101))).rejects.toBeInstanceOf(BodyTooLarge);
});
