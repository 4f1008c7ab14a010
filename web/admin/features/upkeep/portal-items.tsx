import { type ReactNode, useMemo } from 'react';
import { LineChart } from '#desk/components/line-chart.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { dynamicItemsEndpoint } from '#shared/schemas/http/supervision/upkeep-endpoints.ts';
import { upkeepWords } from './upkeep-words.ts';

/** New dynamic items a day on the portal against the target. */
export const PortalItems = (): ReactNode => {
  const say = useWords(upkeepWords);
  const { data } = useAnswer(dynamicItemsEndpoint, { query: { days: 30 } });
  const periods = useMemo(() => data?.days.map(({ day }) => day.slice(5)) ?? [], [data]);
  const lines = useMemo(
    () =>
      data
        ? [
            { name: say('items'), values: data.days.map(({ items }) => items) },
            { name: say('target'), values: data.days.map(() => data.target) },
          ]
        : [],
    [data, say],
  );
  if (!data) return null;
  const about = say('portalTarget', {
    target: data.target,
    days: data.days.length,
    met: data.days.filter(({ met }) => met).length,
  });
  return (
    <section className="panel">
      <h2>{say('portalItems')}</h2>
      <p>{about}</p>
      <LineChart label={`${say('portalItems')}：${about}`} periods={periods} lines={lines} />
    </section>
  );
};
