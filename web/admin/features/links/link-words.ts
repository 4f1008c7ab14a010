import type { Words } from '#desk/lib/words/words.ts';

/** Words of the link checker. */
export const linkWords = {
  title: ['链接检查', 'Links'],
  about: [
    '错链、断链按网站列出；每 4 小时内不重复访问同一地址。',
    'Wrong and broken links by site; one address is asked at most once in four hours.',
  ],
  start: ['检测全站链接', 'Check all links'],
  started: [
    '检测已在后台开始，可离开本页，完成后结果出现在这里。',
    'The check runs in the background. You may leave; results appear here.',
  ],
  last: ['上次检测 {{at}}：{{pages}} 个页面，{{links}} 个链接', 'Last check {{at}}: {{pages}} pages, {{links}} links'],
  running: ['正在检测，已看过 {{pages}} 个页面', 'Checking: {{pages}} pages so far'],
  none: ['还没有检测过。', 'Not checked yet.'],
  empty: ['没有需要处理的链接。', 'No link needs attention.'],
  ok: ['正常', 'Fine'],
  caution: ['留意', 'Caution'],
  broken: ['断链', 'Broken'],
  danger: ['危险', 'Danger'],
  unchecked: ['未检测', 'Unchecked'],
  any: ['全部结果', 'All verdicts'],
  verdict: ['结果', 'Verdict'],
  page: ['所在页面', 'On page'],
  link: ['链接', 'Link'],
  why: ['原因', 'Why'],
  checked: ['检测于', 'Checked'],
  acts: ['操作', 'Acts'],
  recheck: ['重新检测', 'Check again'],
  ignore: ['忽略', 'Ignore'],
  heed: ['恢复', 'Heed again'],
  ignored: ['已忽略', 'Ignored'],
  open: ['待处理', 'Open'],
  which: ['处理情况', 'Which'],
} as const satisfies Words;
