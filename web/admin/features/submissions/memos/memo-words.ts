import type { Words } from '#desk/lib/words/words.ts';

/** Words of problems put before leaders. */
export const memoWords = {
  title: ['送阅件', 'Leader memos'],
  about: [
    '反映问题的信息，只送领导阅示，不公开发布；办理结果另写稿件，经审核后公开。',
    'Problems put before leaders, never published; what came of them is told in an article that passes review.',
  ],
  received: ['各单位报来的送阅件', 'From the units'],
  receivedEmpty: ['还没有收到送阅件。', 'No memo has come in yet.'],
  own: ['本单位报送的送阅件', 'From this unit'],
  ownEmpty: ['本单位还没有报送过送阅件。', 'This unit has put nothing before leaders yet.'],
  write: ['报送送阅件', 'Put a problem before leaders'],
  sent: ['待批示', 'Waits for the leaders'],
  instructed: ['已批示，待办理', 'Instructed; to be dealt with'],
  closed: ['已办结', 'Dealt with'],
  to: ['送阅领导', 'To'],
  toHelp: ['输入姓名后按回车，可填多位。', 'Type a name and press Enter; several are possible.'],
  name: ['标题', 'Title'],
  text: ['反映的问题', 'The problem'],
  instruct: ['登记批示', 'Enter an instruction'],
  leader: ['批示领导', 'Leader'],
  instruction: ['批示内容', 'Instruction'],
  instructionBy: ['{{leader}}批示', 'Instruction of {{leader}}'],
  answer: ['报告办理结果', 'Report the result'],
  result: ['办理结果', 'Result'],
  article: ['公开办理结果的稿件（可不选）', 'Article that tells readers of it (optional)'],
  openArticle: ['打开办理结果稿件', 'Open the article about the result'],
  sentDone: ['已报送，不会公开发布', 'Handed in; it is never published'],
  instructedDone: ['批示已登记', 'The instruction is entered'],
  answeredDone: ['办理结果已报告', 'The result is reported'],
  required: ['请填写此项', 'Fill this in'],
} as const satisfies Words;
