import type { Words } from '#desk/lib/words/words.ts';

/** Words of the work list. */
export const workWords = {
  title: ['我的工作', 'My work'],
  greeting: ['{{name}}，您好。', 'Welcome, {{name}}.'],
  write: ['新建稿件', 'New article'],
  nothing: ['目前没有等您处理的事项。', 'Nothing waits for you now.'],
  figures: ['待办概览', 'Overview'],
  all: ['查看全部', 'See all'],
  toReview: ['待我审核', 'To review'],
  overdue: ['审核逾期', 'Reviews overdue'],
  dueSoon: ['四小时内到期', 'Due within 4 hours'],
  returned: ['退回给我', 'Returned to me'],
  drafts: ['我的草稿', 'My drafts'],
  inReview: ['我的在审稿件', 'Mine in review'],
  notices: ['未读提醒', 'Unread notices'],
  ready: ['待发布', 'Ready to publish'],
  failedPages: ['生成失败的页面', 'Failed pages'],
  due: ['须在此前处理', 'Due'],
  late: ['已逾期', 'Overdue'],
  changed: ['修改于', 'Changed'],
  online: ['上网时间', 'Goes online'],
  reason: ['{{name}}（{{stage}}）：{{comment}}', '{{name}} ({{stage}}): {{comment}}'],
  since: ['发生于', 'Since'],
} as const satisfies Words;
