import type { Services } from '#functions/composition/services.ts';
import { assertNotLocked } from '#functions/publishing/edition/edit-lock.ts';
import { assertVersion } from '#functions/publishing/edition/save-article.ts';
import { takeStep } from '#functions/publishing/life/take-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article, EditionContent, MediaRef } from '#shared/domain/article/article.ts';
import { editArticle } from '#shared/domain/article/edit-article.ts';
import type { CheckFinding } from '#shared/domain/check/check-finding.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { readBody, storeBody } from '#shared/repositories/article/body-store.ts';
import { checkEdition } from '#shared/repositories/article/check-edition.ts';
import { maskFinding } from '#shared/text/html/mask-finding.ts';

type Deps = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>;

const maskable = (finding: CheckFinding): boolean =>
  finding.code === 'personal-identifier' && finding.suggestion !== undefined;

const masked = async (deps: Deps, siteId: string, content: EditionContent): Promise<EditionContent> => {
  const findings = (await checkEdition(deps, siteId, content)).filter(maskable);
  const inBody = findings
    .filter((finding) => finding.where.part === 'body')
    .toSorted((a, b) => b.where.start - a.where.start);
  const body = await readBody(deps.objects, siteId, content.bodyHash);
  const cover = (text: string | undefined): string | undefined =>
    text &&
    findings
      .filter((finding) => finding.where.part === 'title')
      .reduce((line, finding) => line.replaceAll(finding.found, finding.suggestion ?? ''), text);
  const coverFile = (file: MediaRef): MediaRef => ({ ...file, alt: cover(file.alt), caption: cover(file.caption) });
  const { leader, occasion } = content;
  return {
    ...content,
    title: cover(content.title) ?? content.title,
    subtitle: cover(content.subtitle),
    summary: cover(content.summary),
    author: cover(content.author),
    editor: cover(content.editor),
    keywords: content.keywords.map((word) => cover(word) ?? word),
    openBasis: cover(content.openBasis),
    leader: leader && {
      ...leader,
      duties: cover(leader.duties) ?? leader.duties,
      resume: cover(leader.resume) ?? leader.resume,
    },
    occasion: occasion && { ...occasion, place: cover(occasion.place) ?? occasion.place },
    image: content.image && coverFile(content.image),
    gallery: content.gallery.map(coverFile),
    attachments: content.attachments.map(coverFile),
    bodyHash: await storeBody(
      deps.objects,
      siteId,
      inBody.reduce((html, finding) => maskFinding(html, finding) ?? html, body),
    ),
  };
};

/**
 * Applies the offered masks to the texts of the working edition (遮盖并继续); files and their names must be replaced by hand.
 *
 * @throws DomainError transition-refused, version-conflict, article-locked
 */
export const maskArticle = (
  deps: Deps,
  {
    siteId,
    articleId,
    version,
    actor,
  }: { readonly siteId: string; readonly articleId: string; readonly version: number; readonly actor: Actor },
): Promise<Article> =>
  takeStep(deps, {
    siteId,
    articleId,
    actor,
    action: 'article.write',
    on: 'working',
    act: 'article.mask',
    event: 'ArticleSaved',
    decide: async (article, at) => {
      await assertNotLocked(deps, siteId, articleId, actor, at);
      assertVersion(article, version);
      if (!article.working) throw new DomainError('transition-refused', 'there is no working edition');
      return editArticle(article, await masked(deps, siteId, article.working.content), actor, at);
    },
  });
