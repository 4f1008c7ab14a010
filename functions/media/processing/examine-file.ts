import {
  isPicture,
  type PictureRenditions,
  pictureRenditions,
} from '#functions/media/processing/picture-renditions.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { MediaRefusal } from '#shared/domain/media/media.ts';
import type { DocumentPlace } from '#shared/text/document/document-place.ts';
import { documentText } from '#shared/text/document/document-text.ts';
import { type FileKind, fileKind } from '#shared/text/file/file-kind.ts';

export type Examined = {
  readonly kind: FileKind;
  readonly picture?: PictureRenditions | undefined;
  readonly places: readonly DocumentPlace[];
};

const damaged: MediaRefusal = {
  code: 'malformed',
  zh: '文件已损坏、不完整或尺寸过大，请重新导出后上传。',
  en: 'The file is damaged, incomplete or of an excessive size. Export it again and upload it.',
};

/** What is in a file, or why it is not taken. Pictures come back cleaned, documents with their text by place. */
export const examineFile = async (bytes: Uint8Array, fileName: string): Promise<Examined | MediaRefusal> => {
  const kind = await fileKind(bytes, fileName);
  if (!kind.ok) return { code: kind.refused, ...kind.message };
  try {
    return isPicture(kind.ext)
      ? { kind, picture: await pictureRenditions(bytes, kind.ext), places: [] }
      : { kind, places: await documentText(bytes, kind.ext) };
  } catch (error) {
    // The parsers of pictures and documents throw whatever they like at a damaged file; it is the file that is at fault.
    const code = error instanceof DomainError ? error.facts['refused'] : undefined;
    return { ...damaged, code: typeof code === 'string' ? code : damaged.code };
  }
};
