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
const remotePart =
  /<Relationship\b[^>]*(?:attachedTemplate|oleObject|frame|subDocument|externalLinkPath)[^>]*TargetMode\s*=\s*["']External|<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*(?:attachedTemplate|oleObject|\/frame|subDocument)/i;

const fault = (entries: readonly ZipEntry[]): FileRefusal | undefined => {
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (/vbaproject\.bin$|vbadata\.xml$|\/macrosheets\//.test(name)) return refuse('macro', entry.name);
    if (/\/activex\/|\/oleobject[^/]*\.bin$|\.(?:exe|dll|js|vbs|scr|bat|cmd|hta|lnk|jar|ps1)$/.test(name))
      return refuse('active-content', entry.name);
    if (!/\.rels$|^\[content_types\]\.xml$/.test(name)) continue;
    const xml = new TextDecoder().decode(entry.read());
    if (/macroEnabled|vbaProject/i.test(xml)) return refuse('macro', entry.name);
    if (remotePart.test(xml)) return refuse('active-content', entry.name);
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
