import { DomainError } from '#shared/domain/errors.ts';
import { type ZipEntry, zipGuard } from '#shared/text/file/zip-guard.ts';

/** The entries of an office file by name. Throws `file-refused` with the refusal's code where it is unsafe to unpack. */
export const openArchive = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> => {
  const guarded = zipGuard(bytes);
  if (!guarded.ok) throw new DomainError('file-refused', guarded.detail, { refused: guarded.refused });
  return new Map(guarded.entries.map((entry) => [entry.name, entry]));
};
