import { useWords, type Words } from '#desk/lib/words/words.ts';
import type { ArticleKind } from '#shared/domain/article/article.ts';

const words = {
  news: ['新闻动态', 'News'],
  notice: ['通知公告', 'Notice'],
  policyDocument: ['政策文件', 'Policy document'],
  interpretation: ['政策解读', 'Interpretation'],
  regulation: ['法规规章', 'Regulation'],
  guide: ['办事指南', 'Guide'],
  leaderProfile: ['领导信息', 'Leader profile'],
  organisationProfile: ['机构信息', 'Organisation profile'],
  gallery: ['图集', 'Gallery'],
  video: ['视频', 'Video'],
  link: ['链接', 'Link'],
  singlePage: ['单页', 'Single page'],
} as const satisfies Words & Record<ArticleKind, unknown>;

/** What the kinds of texts are called, the same on every screen. */
export const useKindWords = (): ((kind: string) => string) => {
  const say = useWords(words);
  return (kind) => (kind in words ? say(kind as ArticleKind) : kind);
};
