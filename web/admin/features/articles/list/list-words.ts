import type { Words } from '#desk/lib/words/words.ts';

/** Words of the list of texts. */
export const listWords = {
  title: ['稿件', 'Articles'],
  new: ['新建稿件', 'New article'],
  state: ['状态', 'State'],
  everyState: ['全部状态', 'Every state'],
  search: ['标题中的词或文号', 'Title or document number'],
  none: ['还没有稿件。点击“新建稿件”开始。', 'No article yet. Begin with “New article”.'],
  noMatch: ['没有符合条件的稿件，可放宽筛选条件。', 'No article matches; loosen the filters.'],
  noSite: ['没有您可以查看稿件的网站。', 'There is no site whose articles you may read.'],
  changed: ['修改于', 'Changed'],
  published: ['发布于', 'Published'],
} as const satisfies Words;
