import { Parser } from 'htmlparser2';
import { DomainError } from '#shared/domain/errors.ts';

export type XmlListener = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Real documents stay below a hundred; the time of every reader grows with the square of it. */
const deepest = 1000;

/** Office programs read UTF-8 and UTF-16, so what looks for something in a part has to. */
const decodeXml = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8').decode(bytes);
};

/**
 * Reads XML as events, names as written; entities that it defines itself are not resolved.
 *
 * @throws DomainError file-refused where elements stand deeper than 1 000
 */
export const parseXml = (bytes: Uint8Array, listener: XmlListener): void => {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > deepest)
          throw new DomainError('file-refused', `elements deeper than ${deepest}`, { refused: 'malformed' });
        listener.open?.(name, attributes);
      },
      ontext: (text) => listener.text?.(text),
      onclosetag: (name) => {
        depth -= 1;
        listener.close?.(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(decodeXml(bytes));
};
