import { type ReactNode, useMemo } from 'react';
import { LineChart } from '#desk/components/work/line-chart.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { colon } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { dailyVolumeEndpoint } from '#shared/schemas/http/submissions/figures-endpoints.ts';

const words = {
  title: ['每日动态信息', 'New dynamic items a day'],
  about: [
    '目标：每天不少于 {{target}} 条。{{days}} 天中有 {{reached}} 天达到。按首次上线之日计，采用的稿件计入。',
    'At least {{target}} a day; reached on {{reached}} of {{days}} days. Counted on the day first online, adopted articles with them.',
  ],
  items: ['条数', 'Items'],
  target: ['目标', 'Target'],
} as const;

/** What came online on a site day by day against its target: of one month, or of the last thirty days. */
export const DailyVolume = ({
  siteId,
  month,
}: {
  readonly siteId: string;
  readonly month?: string | undefined;
}): ReactNode => {
  const say = useWords(words);
  const asked = { params: { siteId }, query: month ? { month } : {} };
  const { data } = useAnswer(dailyVolumeEndpoint, asked, { when: siteId !== '' });
  const periods = useMemo(() => data?.days.map(({ day }) => day) ?? [], [data]);
  const lines = useMemo(
    () =>
      data
        ? [
            { name: say('items'), values: data.days.map(({ dynamic }) => dynamic) },
            { name: say('target'), values: data.days.map(() => data.target) },
          ]
        : [],
    [data, say],
  );
  if (!data || data.days.length === 0) return null;
  const about = say('about', {
    target: data.target,
    days: data.days.length,
    reached: data.days.filter(({ reached }) => reached).length,
  });
  return (
    <section className="panel">
      <h2>{say('title')}</h2>
      <p>{about}</p>
      <LineChart
        name={[say('title'), month].filter(Boolean).join(' ')}
        label={`${say('title')}${colon()}${about}`}
        periods={periods}
        lines={lines}
      />
    </section>
  );
};
