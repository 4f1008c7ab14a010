import type { Services } from '#functions/composition/services.ts';
import type { ImportMapping } from '#functions/publishing/import/import-mapping.ts';
import type { StoreRowFile } from '#functions/publishing/import/row/row-files.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { WordMatcher } from '#shared/domain/check/words/word-matcher.ts';
import type { ColumnTree } from '#shared/domain/column/column-tree.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { TableStore } from '#shared/ports/table-store.ts';

/** Who answers for texts that go online without a chain, and on what basis. */
export type ImportApproval = { readonly approver: Actor; readonly basis: string };

/** What all rows of a batch share. */
export type ImportBatch = {
  readonly deps: Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>;
  readonly site: Site;
  readonly tree: ColumnTree;
  readonly words: WordMatcher;
  readonly mapping: ImportMapping;
  readonly actor: Actor;
  readonly approval?: ImportApproval | undefined;
  readonly storeFile: StoreRowFile;
  readonly reserve: TableStore['reserve'];
};
