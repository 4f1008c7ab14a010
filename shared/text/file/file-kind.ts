import { fileTypeFromBuffer } from 'file-type';
import { decodeText } from './decode-text.ts';
import { imageFault } from './image-fault.ts';
import { officeArchive } from './office-archive.ts';
import { pdfFault } from './pdf-fault.ts';
import { type FileRefusal, refuse } from './refusal.ts';

/** A file that may be kept: its content type and extension as its bytes say. */
export type FileKind = { readonly ok: true; readonly type: string; readonly ext: FileExtension };

const types = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ofd: 'application/ofd',
  pdf: 'application/pdf',
  png: 'image/png',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  webp: 'image/webp',
  wps: 'application/vnd.ms-works',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileExtension = keyof typeof types;

const compound: ReadonlySet<FileExtension> = new Set(['doc', 'xls', 'ppt', 'wps']);

const declaredExtension = (fileName: string): FileExtension | undefined => {
  const written = /\.([A-Za-z0-9]{1,5})$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const extension = written === 'jpeg' ? 'jpg' : written;
  return Object.hasOwn(types, extension) ? (extension as FileExtension) : undefined;
};

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** Office files of before 2007 and WPS share one container; only its directory tells what is in it. */
const compoundFault = (data: Buffer): FileRefusal | undefined => {
  if (data.includes(utf16('EncryptedPackage'))) return refuse('encrypted', 'EncryptedPackage');
  if (data.includes(utf16('_VBA_PROJECT')) || data.includes(utf16('Macros\0'))) return refuse('macro', 'a VBA project');
  if (data.includes(utf16('\u0001Ole10Native'))) return refuse('active-content', 'Ole10Native');
  return undefined;
};

const textFault = (data: Uint8Array): FileRefusal | undefined => {
  const text = decodeText(data);
  if (text === undefined) return refuse('kind-not-allowed', 'no text in a known encoding');
  const markup = /<(?:script|html|!doctype|iframe|svg|\?php|\?xml)\b/i.exec(text.slice(0, 100_000))?.[0];
  return markup ? refuse('polyglot', `${markup} in a text`) : undefined;
};

/** A zip directory at the end lets any other file be opened as an archive too. */
const endsAsArchive = (data: Buffer): boolean => {
  const at = data.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  return at >= 0 && at + 22 <= data.length && at + 22 + data.readUInt16LE(at + 20) === data.length;
};

/**
 * Looks at the bytes of an upload and at the name it came with. Answers the kind for the pictures, documents and
 * recordings that are taken, and a refusal for all else: mismatched names, macros, scripts, polyglots, bombs, SVG.
 */
export const fileKind = async (bytes: Uint8Array, fileName: string): Promise<FileKind | FileRefusal> => {
  const declared = declaredExtension(fileName);
  if (!declared) return refuse('kind-not-allowed', fileName.slice(-20));
  if (bytes.length === 0) return refuse('malformed', 'the file is empty');
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const accept = (found: FileExtension, fault: FileRefusal | undefined): FileKind | FileRefusal => {
    if (found !== declared) return refuse('name-mismatch', `${declared} holds ${found}`);
    return fault ?? { ok: true, type: types[declared], ext: declared };
  };

  if (data.toString('latin1', 0, 4) === 'PK\x03\x04') {
    const archive = officeArchive(bytes);
    return archive.ok ? accept(archive.kind, undefined) : archive;
  }
  if (endsAsArchive(data)) return refuse('polyglot', 'a zip archive at the end');
  const detected = (await fileTypeFromBuffer(bytes))?.ext;
  switch (detected) {
    case 'jpg':
    case 'png':
    case 'gif':
    case 'webp':
      return accept(detected, imageFault(bytes, detected));
    case 'pdf':
      return data.toString('latin1', 0, 5) === '%PDF-'
        ? accept('pdf', pdfFault(bytes))
        : refuse('polyglot', 'bytes before the PDF');
    case 'cfb':
      return accept(compound.has(declared) ? declared : 'doc', compoundFault(data));
    case 'mp3':
    case 'mp4':
      return accept(detected, undefined);
    case undefined:
      return declared === 'txt' || declared === 'csv'
        ? accept(declared, textFault(bytes))
        : refuse('name-mismatch', `${declared} holds something unknown`);
    default:
      return refuse('kind-not-allowed', detected);
  }
};
