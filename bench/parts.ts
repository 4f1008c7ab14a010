import type { Part } from './part.ts';
import { importPart } from './parts/content/import-part.ts';
import { memoryPart } from './parts/content/memory-part.ts';
import { publishPart } from './parts/content/publish-part.ts';
import { rebuildPart } from './parts/content/rebuild-part.ts';
import { renderPart } from './parts/content/render-part.ts';
import { abusePart } from './parts/place/abuse-part.ts';
import { deskPart } from './parts/place/desk-part.ts';
import { functionsPart } from './parts/place/functions-part.ts';
import { startPart } from './parts/place/start-part.ts';
import { freshnessPart } from './parts/reading/freshness-part.ts';
import { listsPart } from './parts/reading/lists-part.ts';
import { relevancePart } from './parts/reading/relevance-part.ts';
import { searchPart } from './parts/reading/search-part.ts';
import { staticPart } from './parts/reading/static-part.ts';
import { surgePart } from './parts/reading/surge-part.ts';
import { visitsPart } from './parts/reading/visits-part.ts';

/** All parts in the order they run: what makes the data first, what needs most of it last. */
export const parts: readonly Part[] = [
  importPart,
  renderPart,
  rebuildPart,
  staticPart,
  surgePart,
  visitsPart,
  abusePart,
  relevancePart,
  memoryPart,
  publishPart,
  listsPart,
  searchPart,
  freshnessPart,
  startPart,
  deskPart,
  functionsPart,
];
