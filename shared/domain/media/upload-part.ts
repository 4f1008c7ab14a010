/** One part of an upload: `number` starts at 1, `size` in bytes. */
export type UploadPart = { readonly number: number; readonly size: number };

/** The parts a file of `size` bytes is sent in: all but the last of `partSize`. */
export const uploadParts = (size: number, partSize: number): readonly UploadPart[] =>
  Array.from({ length: Math.max(1, Math.ceil(size / partSize)) }, (_, index) => ({
    number: index + 1,
    size: Math.min(partSize, size - index * partSize),
  }));
