import { demoArticles } from '#functions/local/demo/content/demo-content.ts';
import type { DatedArticle } from '#functions/local/demo/content/text/dated-article.ts';
import type { EditionContent, MediaRef, Relation } from '#shared/domain/article/article.ts';

const siteOf = new Map(demoArticles.map((article) => [article.key, article]));

const relationsOf = (article: DatedArticle): readonly Relation[] =>
  (article.related ?? []).flatMap((key): Relation[] => {
    const other = siteOf.get(key);
    if (!other) return [];
    const pair = `${article.kind}>${other.kind}`;
    const relation =
      pair === 'policyDocument>interpretation'
        ? 'interpretation'
        : pair === 'interpretation>policyDocument'
          ? 'policy'
          : 'related';
    return [{ siteId: other.siteId, articleId: key, relation }];
  });

export type DemoPictures = { readonly image: MediaRef | undefined; readonly gallery: readonly MediaRef[] };

/** A demonstration article as an officer would have entered it; `base` answers the address of a site. */
export const demoEdition = (
  article: DatedArticle,
  bodyHash: string,
  pictures: DemoPictures,
  base: (siteId: string) => string,
): EditionContent => ({
  columnId: article.columnId,
  alsoIn: article.alsoIn,
  kind: article.kind,
  lang: article.lang ?? 'zh',
  title: article.title,
  subtitle: article.subtitle,
  summary: article.summary,
  author: article.author,
  source: article.original
    ? { kind: 'original', name: article.source }
    : { kind: 'repost', name: article.source, url: article.repostOf },
  keywords: article.keywords ?? [],
  bodyHash,
  image: pictures.image,
  gallery: pictures.gallery,
  attachments: [],
  related: relationsOf(article),
  translationOf: article.translationOf,
  link: article.link && `${base(article.link.siteId)}${article.link.path}`,
  interpretationForm: article.interpretationForm,
  leader: article.leader,
  documentNumber: article.documentNumber,
  issuedOn: article.issuedOn,
  publisher: article.kind === 'policyDocument' ? article.source : undefined,
  coPublishers: [],
  subjectClass: article.subjectClass,
  genreClass: article.genreClass,
  audienceClass: article.audienceClass,
  openMode: 'proactive',
  openStage: article.openStage,
  validity: article.validity ?? (article.kind === 'policyDocument' ? 'effective' : undefined),
  publishScope: 'cluster',
});
