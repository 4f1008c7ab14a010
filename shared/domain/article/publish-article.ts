import type { Article, LiveEdition, PublicationBasis } from '#shared/domain/article/article.ts';
import { assertAct } from '#shared/domain/article/article-workflow.ts';
import { assertBasis } from '#shared/domain/article/publication-basis.ts';
import { DomainError } from '#shared/domain/errors.ts';

export type PublishInput = {
  readonly basis: PublicationBasis;
  /** Checksum of the working content, computed now. */
  readonly checksum: string;
  readonly recordNumber: string;
  readonly indexNumber: string | undefined;
  /** Path of the article's column, for the address of a first publication. */
  readonly url: string;
  readonly at: string;
  /** Only for imports: the date the text was published where it came from. */
  readonly publishedAt?: string | undefined;
};

/** The basis a complete review gives. */
export const reviewBasis = (article: Article): PublicationBasis | undefined => {
  const round = article.working?.review;
  return round && { kind: 'review', chain: round.chain, decisions: round.approvals, checksum: round.checksum };
};

/**
 * Makes the working edition the live one. The first publication date and the address stay what they were. A text whose time
 * is over already is not shown for a moment first: it becomes `expired` at once.
 *
 * @throws DomainError basis-missing, transition-refused
 */
export const publishArticle = (article: Article, input: PublishInput): Article => {
  const { working, live } = article;
  if (!working) throw new DomainError('transition-refused', 'there is no working edition');
  if (input.basis.kind === 'review') assertAct(article, 'publish');
  assertBasis(input.basis, input.checksum);
  const edition: LiveEdition = {
    content: working.content,
    revision: working.revision,
    status: 'published',
    basis: input.basis,
    recordNumber: input.recordNumber,
    publishedAt: live?.publishedAt ?? input.publishedAt ?? input.at,
    // The first edition counts as of its publication, also where that was elsewhere and long ago: nothing was corrected.
    editionAt: live ? input.at : (input.publishedAt ?? input.at),
    url: live && live.content.columnId === working.content.columnId ? live.url : input.url,
    statusAt: input.at,
  };
  const leaves = leavesAt(edition);
  return {
    ...article,
    version: article.version + 1,
    updatedAt: input.at,
    live: leaves !== undefined && leaves <= input.at ? { ...edition, status: 'expired' } : edition,
    working: undefined,
    indexNumber: article.indexNumber ?? input.indexNumber,
  };
};

/** When the working edition may go online by its own fields; undefined = at once. */
export const dueForPublication = (article: Article, at: string): string | undefined => {
  const { working } = article;
  const from = working?.content.leader ? shanghaiMidnight(working.content.leader.from) : undefined;
  const times = [working?.scheduledAt, working?.content.effectiveAt, from].filter(
    (time): time is string => time !== undefined && time > at,
  );
  return times.sort().at(-1);
};

/** When the live edition leaves on its own: expiry, or the day after a leader's term. */
export const leavesAt = (live: LiveEdition): string | undefined => {
  const termEnd = live.content.leader?.to ? dayAfter(live.content.leader.to) : undefined;
  return [live.content.expiresAt, termEnd].filter((time): time is string => time !== undefined).sort()[0];
};

const shanghaiMidnight = (date: string): string => new Date(`${date}T00:00:00+08:00`).toISOString();
const dayAfter = (date: string): string => new Date(Date.parse(`${date}T00:00:00+08:00`) + 86_400_000).toISOString();
