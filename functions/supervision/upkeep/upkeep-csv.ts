import type { SiteSummary } from '#functions/supervision/upkeep/list-upkeep.ts';
import { localTime } from '#shared/domain/page/local-time.ts';
import { csvText } from '#shared/domain/table/csv.ts';
import { statesByWeight, upkeepStateWords, vetoWords } from '#shared/domain/upkeep/upkeep-words.ts';

const words = {
  rank: ['排名', 'Rank'],
  site: ['网站', 'Site'],
  vetoes: ['单项否决', 'Vetoes'],
  columns: ['栏目数', 'Columns'],
  reviewed: ['检查时间', 'Reviewed'],
  between: ['；', '; '],
} as const;

/** The circular of updates as CSV, the worst site first: what the desk's table shows, with the rank. */
export const upkeepCsv = (summaries: readonly SiteSummary[], language: 'zh' | 'en'): string => {
  const say = (saying: readonly [string, string]): string => saying[language === 'zh' ? 0 : 1];
  return csvText([
    [
      say(words.rank),
      say(words.site),
      say(words.vetoes),
      ...statesByWeight.map((state) => say(upkeepStateWords[state])),
      say(words.columns),
      say(words.reviewed),
    ],
    ...summaries.map(({ name, columns, counts, vetoes, at }, n) => [
      n + 1,
      name[language],
      vetoes.map((veto) => say(vetoWords[veto])).join(say(words.between)),
      ...statesByWeight.map((state) => counts[state]),
      columns,
      localTime(at),
    ]),
  ]);
};
