import { DomainError } from '#shared/domain/errors.ts';
import { parseXml } from './parse-xml.ts';
import { type FileRefusal, refuse } from './refusal.ts';
import { type ZipEntry, zipGuard } from './zip-guard.ts';

export type ArchiveKind = 'docx' | 'xlsx' | 'pptx' | 'ofd';

const mainParts: readonly (readonly [ArchiveKind, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
  ['ofd', 'OFD.xml'],
];

/** Relationships that make the office program fetch or run something when the file is opened. */
const remoteKind = /attachedTemplate|oleObject|frame|subDocument|externalLinkPath/i;
const macroKind = /macroEnabled|vbaProject/i;
/** Relationships and content types are lists of names: a long one is made to be slow. */
const longestList = 4 * 1024 * 1024;

/** What a list of relationships or content types says, read as the office program reads it: entities, prefixes and all. */
const listFault = (entry: ZipEntry): FileRefusal | undefined => {
  if (entry.size > longestList) return refuse('archive-unsafe', `${entry.name} has ${entry.size} bytes`);
  let found: FileRefusal | undefined;
  const open = (_: string, attributes: Readonly<Record<string, string>>): void => {
    const values = Object.values(attributes);
    if (values.some((value) => macroKind.test(value))) found ??= refuse('macro', entry.name);
    const external = values.some((value) => value.trim().toLowerCase() === 'external');
    if (external && values.some((value) => remoteKind.test(value))) found ??= refuse('active-content', entry.name);
  };
  try {
    parseXml(entry.read(), { open });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refuse('malformed', `${entry.name}: ${error.message}`);
  }
  return found;
};

const fault = (entries: readonly ZipEntry[]): FileRefusal | undefined => {
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (/vbaproject\.bin$|vbadata\.xml$|\/macrosheets\//.test(name)) return refuse('macro', entry.name);
    if (/\/activex\/|\/oleobject[^/]*\.bin$|\.(?:exe|dll|js|vbs|scr|bat|cmd|hta|lnk|jar|ps1)$/.test(name))
      return refuse('active-content', entry.name);
    const found = /\.rels$|^\[content_types\]\.xml$/.test(name) ? listFault(entry) : undefined;
    if (found) return found;
  }
  return undefined;
};

/** Which document a zip archive is, or why it is not taken: unsafe archives, macros, remote templates, plain zip files. */
export const officeArchive = (bytes: Uint8Array): { readonly ok: true; readonly kind: ArchiveKind } | FileRefusal => {
  const guarded = zipGuard(bytes);
  if (!guarded.ok) return guarded;
  const names = new Set(guarded.entries.map(({ name }) => name));
  const kind = mainParts.find(([, part]) => names.has(part))?.[0];
  if (!kind || (kind !== 'ofd' && !names.has('[Content_Types].xml')))
    return refuse('kind-not-allowed', 'a zip archive');
  return fault(guarded.entries) ?? { ok: true, kind };
};
