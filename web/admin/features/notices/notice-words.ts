import type { Words } from '#desk/lib/words/words.ts';

/** Words of my notices. */
export const noticeWords = {
  title: ['提醒', 'Notices'],
  about: [
    '栏目到期、整改、值班、档案到期和收到稿件的提醒。点开一条即标为已读。',
    'Columns coming due, rectification, duty, records and articles received. Opening one marks it as read.',
  ],
  all: ['全部', 'All'],
  unread: ['未读', 'Unread'],
  which: ['显示', 'Show'],
  readAll: ['全部标为已读', 'Mark all as read'],
  readDone: ['已把 {{count}} 条标为已读', '{{count}} marked as read'],
  empty: ['还没有收到提醒。', 'You have had no notices yet.'],
  emptyUnread: ['没有未读的提醒。', 'You have read everything.'],
  mail: ['邮件提醒', 'Notices by mail'],
  email: ['接收邮箱', 'Mail address'],
  emailHelp: ['不填时发到本单位的邮箱。', 'Left empty, the mail goes to the address of your unit.'],
  emailWrong: ['请填写正确的邮箱地址', 'Enter a valid mail address'],
  mailOn: ['同时发送邮件', 'Send by mail as well'],
  save: ['保存', 'Save'],
  saved: ['邮件设置已保存', 'Mail settings saved'],
} as const satisfies Words;
