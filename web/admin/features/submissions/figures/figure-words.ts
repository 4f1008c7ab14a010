import type { Words } from '#desk/lib/words/words.ts';

/** Words of what is counted by unit, column, officer and period. */
export const figureWords = {
  rank: ['名次', 'Rank'],
  rankInClass: ['本类名次', 'Rank in class'],
  unit: ['单位', 'Unit'],
  column: ['栏目', 'Column'],
  officer: ['信息员', 'Officer'],
  published: ['发布', 'Published'],
  submitted: ['报送', 'Sent'],
  adopted: ['采用', 'Adopted'],
  rate: ['采用率', 'Rate'],
  province: ['省级采用', 'By the province'],
  nation: ['国家级采用', 'By the nation'],
  points: ['得分', 'Points'],
  before: ['上年同期报送', 'Sent the year before'],
  growth: ['报送同比', 'Change'],
  missed: ['未完成周数', 'Missed weeks'],
  total: ['合计', 'Total'],
  title: ['分段统计', 'Counts of a period'],
  from: ['起始月份', 'From'],
  to: ['截止月份', 'To'],
  by: ['统计口径', 'Counted by'],
  byUnit: ['按单位', 'By unit'],
  byColumn: ['按栏目', 'By column'],
  byOfficer: ['按信息员', 'By officer'],
  nothing: ['所选时段没有报送。', 'Nothing was sent in this period.'],
} as const satisfies Words;
