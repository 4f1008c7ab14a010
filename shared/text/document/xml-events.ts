import { DomainError } from '#shared/domain/errors.ts';
import { parseXml, type XmlListener } from '#shared/text/file/parse-xml.ts';
import type { ZipEntry } from '#shared/text/file/zip-guard.ts';

const largestPart = 40 * 1024 * 1024;

/** Reads one XML part of an office file. Throws `too-large` above 40 MB, `file-refused` where it is nested without end. */
export const readXml = (part: ZipEntry, listener: XmlListener): void => {
  if (part.size > largestPart) throw new DomainError('too-large', `${part.name} has ${part.size} bytes`);
  parseXml(part.read(), listener);
};
