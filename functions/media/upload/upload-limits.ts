import { DomainError } from '#shared/domain/errors.ts';
import type { FileExtension } from '#shared/text/file/file-kind.ts';

const megabytes = 1024 * 1024;
const picture = 30 * megabytes;
const document = 100 * megabytes;
/** A file is looked at whole, so its size is bounded by what one function can hold. */
const recording = 200 * megabytes;

const limits: Readonly<Record<FileExtension, number>> = {
  csv: document,
  doc: document,
  docx: document,
  gif: picture,
  jpg: picture,
  mp3: document,
  mp4: recording,
  ofd: document,
  pdf: document,
  png: picture,
  ppt: document,
  pptx: document,
  txt: document,
  webp: picture,
  wps: document,
  xls: document,
  xlsx: document,
};

/**
 * The extension a file name claims, once the size is within what that kind of file may have.
 *
 * @throws DomainError file-refused for kinds that are not taken, too-large with the limit in bytes
 */
export const claimedExtension = (fileName: string, size: number): FileExtension => {
  const written = /\.([A-Za-z0-9]{1,5})$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const extension = written === 'jpeg' ? 'jpg' : written;
  if (!Object.hasOwn(limits, extension)) {
    throw new DomainError('file-refused', `files like ${extension} are not taken`, { refused: 'kind-not-allowed' }, [
      {
        pointer: '/fileName',
        zh: `不支持这种文件，可以上传：${Object.keys(limits).join('、')}`,
        en: `This kind of file is not accepted; these are: ${Object.keys(limits).join(', ')}`,
      },
    ]);
  }
  const limitBytes = limits[extension as FileExtension];
  if (size > limitBytes) throw new DomainError('too-large', `a ${extension} of ${size} bytes`, { limitBytes });
  return extension as FileExtension;
};
