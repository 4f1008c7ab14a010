import type { Words } from '#desk/lib/words/words.ts';

/** Words of the base data for the national registry. */
export const registryWords = {
  title: ['普查报送数据', 'National registry'],
  about: [
    '全国政府网站信息报送系统所需的网站和栏目基础数据。先补齐缺项，再下载报送。',
    'Base data of sites and columns for the national registry of government websites. Fill the gaps first, then download.',
  ],
  excel: ['下载 Excel', 'Download Excel'],
  sitesCsv: ['网站表（CSV）', 'Sites as CSV'],
  columnsCsv: ['栏目表（CSV）', 'Columns as CSV'],
  gaps: ['缺项', 'Missing'],
  noGaps: ['必填项都已齐全，可以报送。', 'Everything required is there; the data can be handed in.'],
  gapCount: [
    '共 {{count}} 处必填项为空，涉及 {{sites}} 个网站。',
    '{{count}} required values are missing on {{sites}} sites.',
  ],
  siteItself: ['网站信息', 'The site'],
  missing: ['缺：{{fields}}', 'Missing: {{fields}}'],
  showGaps: ['{{site}}（{{count}}）', '{{site}} ({{count}})'],
  sites: ['网站', 'Sites'],
  columns: ['栏目', 'Columns'],
  tables: ['数据表', 'Table'],
} as const satisfies Words;
