import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';

export type DirectedRelation = {
  readonly relation: 'interpretation' | 'policy' | 'related' | 'translation';
  readonly siteId: string;
  readonly articleId: string;
};

/** What the other end calls a relation: the policy's interpretation has the policy as its policy. */
export const inverseRelation = {
  interpretation: 'policy',
  policy: 'interpretation',
  related: 'related',
  translation: 'translation',
} as const satisfies Record<DirectedRelation['relation'], DirectedRelation['relation']>;

/** The relations a public article states; none while it is not public. */
export const statedRelations = (article: Article | undefined): readonly DirectedRelation[] => {
  if (!article || !isPublic(article) || !article.live) return [];
  const { related, translationOf } = article.live.content;
  return [
    ...related,
    ...(translationOf ? [{ relation: 'translation' as const, siteId: article.siteId, articleId: translationOf }] : []),
  ];
};
