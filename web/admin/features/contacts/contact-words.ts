import type { Words } from '#desk/lib/words/words.ts';

/** Words of the list of people the units named. */
export const contactWords = {
  title: ['单位联系人', 'Contacts of the units'],
  about: [
    '各单位指定的信箱管理员、把关人、热线联络员，以及信息员和上岗资格。由各单位在网站档案中维护。',
    'Mail administrators, gatekeepers and hotline liaisons the units named, and their information officers. Each unit keeps its own in its records.',
  ],
  excel: ['导出 Excel', 'Export to Excel'],
  find: ['按单位或姓名查找', 'Find a unit or a name'],
  onlyGaps: ['只看有缺项的单位', 'Only units with gaps'],
  unit: ['单位', 'Unit'],
  mailAdministrator: ['信箱管理员', 'Mail administrator'],
  gatekeeper: ['把关人', 'Gatekeeper'],
  liaisonOfficer: ['热线联络员', 'Hotline liaison'],
  officers: ['信息员', 'Information officers'],
  unnamed: ['未指定', 'Nobody named'],
  deputy: ['代理人', 'Deputy'],
  noOfficer: ['没有信息员', 'No officer'],
  unqualified: ['未取得资格', 'Not qualified'],
  lent: ['外单位人员：{{unit}}', 'Of another unit: {{unit}}'],
  empty: ['没有符合条件的单位。', 'No unit matches.'],
  gaps: ['{{count}} 个单位有职责尚未指定人员。', 'Units with duties without a person: {{count}}.'],
} as const satisfies Words;
