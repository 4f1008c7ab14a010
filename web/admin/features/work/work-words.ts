import type { Words } from '#desk/lib/words/words.ts';

/** Words of the work list. */
export const workWords = {
  title: ['我的工作', 'My work'],
  greeting: ['{{name}}，您好。', 'Welcome, {{name}}.'],
  nothing: ['目前没有等您处理的事项。', 'Nothing waits for you now.'],
  toReview: ['待我审核', 'To review'],
  noReviews: ['没有待审的稿件。', 'No text waits for your review.'],
  returned: ['退回给我的稿件', 'Returned to me'],
  noReturned: ['没有被退回的稿件。', 'Nothing was returned.'],
  draft: ['草稿', 'Drafts'],
  noDraft: ['没有未完成的草稿。', 'No draft is open.'],
  due: ['须在此前处理', 'Due'],
  late: ['已逾期', 'Overdue'],
  changed: ['修改于', 'Changed'],
} as const satisfies Words;
