import type { Words } from '#desk/lib/words/words.ts';

/** Words of the sets of columns. */
export const setWords = {
  title: ['成套栏目', 'Sets of columns'],
  about: [
    '场景式服务、重点领域公开、业务专题、活动预告、业务系统等栏目，勾选后一次建好；有内容前不对公众显示。',
    'Scenario services, key areas of disclosure, business topics, events, systems: tick them and they are made in one go. Readers see them once they hold something.',
  ],
  none: ['没有适合这类网站的成套栏目。', 'No set fits this kind of site.'],
  add: ['添加 {{count}} 个栏目', 'Add {{count}} columns'],
  addNow: ['添加', 'Add'],
  again: ['将按原设置重新启用：{{names}}。', 'These come back as they were set: {{names}}.'],
  impact: ['本站 {{pages}} 个页面将在后台更新。', '{{pages}} pages of this site are renewed in the background.'],
  undo: ['撤销', 'Undo'],
  undone: ['已撤销', 'Taken back'],
  undoneBut: ['已撤销，以下栏目留下', 'Taken back, but for these columns'],
  changed: ['“{{name}}”：添加后有人修改过', '“{{name}}”: somebody changed it since'],
  articles: ['“{{name}}”：已有稿件', '“{{name}}”: it holds articles'],
  columns: ['“{{name}}”：下面有别的栏目', '“{{name}}”: other columns stand below it'],
  staysAbout: ['请在栏目中移走稿件或停用这些栏目。', 'Move their articles or retire them on the screen of columns.'],
  retire: ['停用本套栏目', 'Retire this set'],
  retireAsk: [
    '将停用：{{names}}。只有空栏目可以停用，有稿件的须先移走或合并；原地址转到上级栏目，挂接结束。可以撤销，也可以以后重新添加。',
    'These are retired: {{names}}. Only empty columns can be; move or merge their articles first. Their addresses lead to the column above and mounts end. It can be undone, and they can be added again later.',
  ],
  retireNow: ['停用', 'Retire'],
  retired: ['已停用 {{count}} 个栏目', '{{count}} columns retired'],
  addAsk: [
    '将建立：{{names}}。带有步骤或链接的页面立即出现在导航中，其余有内容后出现。',
    'These are made: {{names}}. Pages with steps or links enter the navigation at once, the others once they hold something.',
  ],
  added: ['已添加 {{count}} 个栏目', '{{count}} columns added'],
  complete: ['已全部添加', 'All there'],
  below: ['建在“{{name}}”之下。', 'They stand below “{{name}}”.'],
  toPortal: ['同时申请挂接到门户网站，对方同意后显示。', 'The portal is asked to show it as well.'],
  there: ['已有', 'There'],
  ended: ['已停用，勾选可重新启用', 'Retired; tick to use it again'],
  merged: ['已并入其他栏目', 'Merged'],
  arrange: ['编排页面', 'Put the page together'],
  settings: ['栏目设置', 'Column'],
  write: ['写稿', 'Write'],
  cancel: ['取消', 'Cancel'],
} as const satisfies Words;
