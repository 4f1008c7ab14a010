import { DomainError } from '#shared/domain/errors.ts';
import { plainRadicals } from '#shared/text/plain-radicals.ts';
import type { DocumentPlace } from './document-place.ts';

const mostPages = 2000;

/** The pages of a PDF: `第 3 页`. A scanned page has no text. Throws `file-refused` where the file cannot be read. */
export const pdfPlaces = async (bytes: Uint8Array): Promise<readonly DocumentPlace[]> => {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const open = async () => {
    try {
      // The reader takes the buffer away, so it gets a copy.
      return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    } catch (error) {
      throw new DomainError('file-refused', `unreadable PDF: ${String(error)}`, { refused: 'malformed' });
    }
  };
  const pdf = await open();
  try {
    if (pdf.numPages > mostPages) throw new DomainError('too-large', `${pdf.numPages} pages`);
    const { text } = await extractText(pdf, { mergePages: false });
    return text
      .map((page, index) => ({ place: `第 ${index + 1} 页`, text: plainRadicals(page).trim() }))
      .filter((page) => page.text !== '');
  } finally {
    await pdf.destroy();
  }
};
