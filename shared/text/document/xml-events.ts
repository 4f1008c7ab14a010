import { Parser } from 'htmlparser2';
import { DomainError } from '#shared/domain/errors.ts';
import type { ZipEntry } from '#shared/text/file/zip-guard.ts';

export type XmlListener = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

const largestPart = 40 * 1024 * 1024;

/** Reads one XML part of an office file; entities that the part defines itself are not resolved. Throws `too-large` above 40 MB. */
export const readXml = (part: ZipEntry, listener: XmlListener): void => {
  if (part.size > largestPart) throw new DomainError('too-large', `${part.name} has ${part.size} bytes`);
  const parser = new Parser(
    { onopentag: listener.open, ontext: listener.text, onclosetag: listener.close },
    { xmlMode: true },
  );
  parser.end(new TextDecoder().decode(part.read()));
};
