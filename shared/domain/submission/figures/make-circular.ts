import type { Circular } from '#shared/domain/submission/figures/circular.ts';
import { commended, type RankedUnit, totals } from '#shared/domain/submission/figures/ranking.ts';
import type { SubmissionSettings } from '#shared/domain/submission/submission-settings.ts';

const monthWords = (month: string): string => {
  const [year, number] = month.split('-');
  return `${year}年${Number(number)}月`;
};

const growthWords = (growth: number | undefined): string =>
  growth === undefined ? '' : `；报送量与上年同期相比${growth >= 0 ? '增长' : '下降'}${Math.abs(growth).toFixed(1)}%`;

const classNames = { departments: '部门', districts: '县区' } as const;

/** Who is commended, class by class with its places; nobody is, when nothing was adopted. */
const praise = (rows: readonly RankedUnit[], places: SubmissionSettings['commend']): readonly string[] => {
  const first = commended(rows, places);
  const parts = (['departments', 'districts'] as const).flatMap((unitClass) => {
    const names = first.filter((row) => row.unitClass === unitClass).map(({ unitName }) => unitName);
    return names.length === 0 ? [] : [`${classNames[unitClass]}前${places[unitClass]}名：${names.join('、')}`];
  });
  return parts.length === 0 ? [] : [`通报表扬：${parts.join('；')}。`];
};

/** Who kept to the weekly task; nothing is said while no week is over. */
const quotaWords = (rows: readonly RankedUnit[], quota: number, weeks: number): readonly string[] => {
  if (quota === 0 || weeks === 0 || rows.length === 0) return [];
  const missed = rows.filter(({ missedWeeks }) => missedWeeks.length > 0);
  const names = missed.map((row) => `${row.unitName}（${row.missedWeeks.length}周）`).join('、');
  return [
    missed.length === 0 ? `各单位均完成每周报送${quota}条的任务。` : `未完成每周报送${quota}条任务的单位：${names}。`,
  ];
};

/** The circular of one month, made of the figures of its units. */
export const makeCircular = (input: {
  readonly siteName: string;
  readonly month: string;
  readonly issuedOn: string;
  readonly rows: readonly RankedUnit[];
  /** So many weeks of the month are over. */
  readonly weeks: number;
  readonly settings: Pick<SubmissionSettings, 'points' | 'weeklyQuota' | 'missedWeekPoints' | 'commend'>;
}): Circular => {
  const { rows, month, settings, siteName, issuedOn } = input;
  const all = totals(rows);
  // A part of a month is not compared with a whole one.
  const running = issuedOn.slice(0, 7) <= month;
  const compared = <Row extends { readonly growth: number | undefined }>(row: Row): Row =>
    running ? { ...row, growth: undefined } : row;
  const headings = { departments: '一、部门', districts: '二、县区' } as const;
  const sections = (['departments', 'districts'] as const).flatMap((unitClass) => {
    const some = rows.filter((row) => row.unitClass === unitClass);
    return some.length === 0
      ? []
      : [{ heading: headings[unitClass], rows: some.map(compared), total: compared(totals(some)) }];
  });
  const rateWords = all.rate === undefined ? '' : `，采用率${all.rate.toFixed(1)}%`;
  return {
    title: `${monthWords(month)}政务信息报送采用情况通报`,
    siteName,
    month,
    issuedOn,
    summary: `${monthWords(month)}${running ? `（截至${issuedOn}）` : ''}，${rows.length}个单位共报送信息${all.submitted}条，采用${all.adopted}条${rateWords}${running ? '' : growthWords(all.growth)}。`,
    sections,
    notes: [
      ...praise(rows, settings.commend),
      `同一稿件在同一层级采用只计一次，以上网之日为准；采用后撤稿的予以标注，不扣减。`,
      `得分：国家级采用每条${settings.points.nation}分，省级${settings.points.province}分，市级${settings.points.city}分${settings.points.county > 0 ? `，县级${settings.points.county}分` : ''}${settings.missedWeekPoints > 0 ? `，未完成每周任务每周扣${settings.missedWeekPoints}分` : ''}。`,
      ...(running ? ['本月尚未结束，上年同期数为上年全月数，暂不比较。'] : []),
      ...quotaWords(rows, settings.weeklyQuota, input.weeks),
    ],
  };
};
