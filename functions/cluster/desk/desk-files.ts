import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { DeskFile } from '#functions/cluster/desk/upload-desk.ts';

/** The files of a folder with all below it; none where it does not exist. */
export const deskFiles = (folder: URL): readonly DeskFile[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => statSync(new URL(name, folder)).isFile())
        .map((path) => ({ path, bytes: readFileSync(new URL(path, folder)) }))
    : [];
