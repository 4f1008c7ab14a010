import type { AdoptedFrom } from '#shared/domain/article/adopted-from.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { mirrorOf, sameMirror } from '#shared/domain/submission/adoption/adopted-article.ts';

/** Whether an adoption does not know yet what became of its source: a correction, its leaving or its return. */
export const isAdoptionBehind = (from: AdoptedFrom, source: Article | undefined): boolean => {
  if (!source?.live) return false;
  if (isPublic(source)) return from.left !== undefined || !sameMirror(mirrorOf(source, source.live), from.mirror);
  return from.left?.status !== source.live.status;
};
