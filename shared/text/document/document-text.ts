import { decodeText } from '#shared/text/file/decode-text.ts';
import type { FileExtension } from '#shared/text/file/file-kind.ts';
import { compoundPlaces } from './compound-places.ts';
import type { DocumentPlace } from './document-place.ts';
import { docxPlaces } from './docx-places.ts';
import { type NumberedFormat, numberedPlaces } from './numbered-places.ts';

const presentation: NumberedFormat = {
  parts: [
    { pattern: /^ppt\/slides\/slide(\d+)\.xml$/, place: (number) => `第 ${number} 张幻灯片` },
    { pattern: /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/, place: (number) => `第 ${number} 页备注` },
  ],
  text: 'a:t',
  line: 'a:p',
};

const openDocument: NumberedFormat = {
  parts: [{ pattern: /^Doc_\d+\/Pages\/Page_(\d+)\/Content\.xml$/, place: (number) => `第 ${number + 1} 页` }],
  text: 'ofd:TextCode',
  line: 'ofd:TextCode',
};

const lines = (text: string): DocumentPlace[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ place: `第 ${index + 1} 行`, text: line.trim() }))
    .filter((line) => line.text !== '');

/**
 * The text of an attachment by place, for the checks and the search; none for pictures and recordings. `extension` is
 * the one `fileKind` answered. Throws `file-refused` for unsafe or damaged files and `too-large`.
 */
export const documentText = async (bytes: Uint8Array, extension: FileExtension): Promise<readonly DocumentPlace[]> => {
  switch (extension) {
    case 'docx':
      return docxPlaces(bytes);
    case 'xlsx':
      // These two readers are large: only who meets such a file loads them.
      return (await import('./xlsx-places.ts')).xlsxPlaces(bytes);
    case 'pptx':
      return numberedPlaces(bytes, presentation);
    case 'ofd':
      return numberedPlaces(bytes, openDocument);
    case 'pdf':
      return (await import('./pdf-places.ts')).pdfPlaces(bytes);
    case 'doc':
    case 'xls':
    case 'ppt':
    case 'wps':
      return compoundPlaces(bytes);
    case 'txt':
    case 'csv':
      return lines(decodeText(bytes) ?? '');
    default:
      return [];
  }
};
