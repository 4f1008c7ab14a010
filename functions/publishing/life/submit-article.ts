import type { Services } from '#functions/composition/services.ts';
import { assertVersion } from '#functions/publishing/edition/save-article.ts';
import { takeStep } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article, EditionContent } from '#shared/domain/article/article.ts';
import { actRefusal } from '#shared/domain/article/article-workflow.ts';
import { canonicalContent } from '#shared/domain/article/content-checksum.ts';
import { furtherColumns } from '#shared/domain/article/standing-columns.ts';
import type { CheckFinding } from '#shared/domain/check/check-finding.ts';
import { type ColumnTree, columnPath } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { jointChain } from '#shared/domain/review/review-chain.ts';
import { submitArticle as submitRule } from '#shared/domain/review/submit-article.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { assertChecksPass, checkEdition } from '#shared/repositories/article/check-edition.ts';
import { sha256 } from '#shared/text/digest.ts';

/** When a stage that begins at `at` is due. */
export const stageDue = (at: string, hours: number): string =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString();

/** The stages an edition passes: those of its own column, and what the further ones it is chosen for ask besides. */
export const chainOf = (site: Site, tree: ColumnTree, content: EditionContent): readonly string[] =>
  jointChain(
    site,
    columnPath(tree, content.columnId),
    furtherColumns(tree, content).map(({ columnId }) => columnPath(tree, columnId)),
  );

/** What is said of a text whose column was retired meanwhile. */
export const columnGone = (siteId: string, columnId: string): DomainError =>
  new DomainError('column-not-found', `${columnId} is not active any more`, { siteId, columnId });

/**
 * Puts the working edition into review, once the checks find nothing that blocks.
 *
 * @throws DomainError checks-block, column-not-found, transition-refused, version-conflict, forbidden
 */
export const submitArticle = async (
  deps: Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>,
  {
    siteId,
    articleId,
    actor,
    version,
  }: {
    readonly siteId: string;
    readonly articleId: string;
    readonly actor: Actor;
    readonly version?: number | undefined;
  },
): Promise<{ readonly article: Article; readonly findings: readonly CheckFinding[] }> => {
  let findings: readonly CheckFinding[] = [];
  const article = await takeStep(deps, {
    siteId,
    articleId,
    actor,
    action: 'article.submit',
    on: 'working',
    act: 'article.submit',
    event: 'ArticleSubmitted',
    decide: async (current, at, { site, tree, workingPath }) => {
      if (version !== undefined) assertVersion(current, version);
      const refusal = actRefusal(current, 'submit');
      if (refusal || !current.working) throw refusal;
      if (workingPath.at(-1)?.status !== 'active') throw columnGone(siteId, current.working.content.columnId);
      findings = await checkEdition(deps, siteId, current.working.content);
      assertChecksPass(findings);
      return submitRule(current, {
        chain: chainOf(site, tree, current.working.content),
        checksum: sha256(canonicalContent(current.working.content)),
        by: actor.accountId,
        at,
        dueAt: stageDue(at, site.reviewHours),
      });
    },
  });
  return { article, findings };
};
