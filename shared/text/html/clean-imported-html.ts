import { dissolveContainers } from './body/dissolve-containers.ts';
import { dropTitle } from './imported/drop-title.ts';
import { readMarkup, writeMarkup } from './imported/markup.ts';
import {
  type ImportedImage,
  type ImportedLink,
  type PrepareOptions,
  prepareImport,
} from './imported/prepare-import.ts';
import { promoteHeadings } from './imported/promote-headings.ts';
import { tidyBlocks } from './imported/tidy-blocks.ts';
import { sanitiseHtml } from './sanitise-html.ts';

export type CleanImport = {
  readonly html: string;
  readonly links: readonly ImportedLink[];
  readonly images: readonly ImportedImage[];
};

export type ImportOptions = PrepareOptions & {
  /** Removed from the head of the body where it stands there again. */
  readonly title?: string | undefined;
};

/**
 * Turns the markup of Word or of another CMS into a clean article body: safe (`sanitiseHtml`), semantic, without
 * leftovers of layout. Every link and picture is reported, kept or dropped. Throws `input-invalid` as `sanitiseHtml` does.
 */
export const cleanImportedHtml = (html: string, { title = '', ...options }: ImportOptions = {}): CleanImport => {
  const { nodes, links, images } = prepareImport(readMarkup(html), options);
  const safe = dissolveContainers(sanitiseHtml(writeMarkup(nodes)).html);
  const blocks = promoteHeadings(dropTitle(tidyBlocks(readMarkup(safe)), title));
  return { html: writeMarkup(blocks.flatMap((block, index) => (index > 0 ? ['\n', block] : [block]))), links, images };
};
