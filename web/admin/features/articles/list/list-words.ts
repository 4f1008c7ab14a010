import type { Words } from '#desk/lib/words/words.ts';

/** Words of the list of texts. */
export const listWords = {
  title: ['稿件', 'Texts'],
  new: ['新建稿件', 'New text'],
  state: ['状态', 'State'],
  everyState: ['全部状态', 'Every state'],
  search: ['标题中的词或文号', 'Words of the title, or a document number'],
  none: ['还没有稿件。点击“新建稿件”开始。', 'No text yet. Begin with “New text”.'],
  noMatch: ['没有符合条件的稿件，可放宽筛选条件。', 'No text matches; loosen the filters.'],
  noSite: ['没有您可以查看稿件的网站。', 'There is no site whose texts you may read.'],
  changed: ['修改于', 'Changed'],
  published: ['发布于', 'Published'],
} as const satisfies Words;
