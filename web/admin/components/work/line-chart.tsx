import { LineChart as Lines } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import { ChartFigures, type ChartLine } from './chart-figures.tsx';

use([Lines, GridComponent, TooltipComponent, LegendComponent, SVGRenderer]);

const colours = ['#1b4f9c', '#0f6b6b', '#8a5a00', '#a32a2a'];

/** Days of one year are told apart without it. */
const axisText = (periods: readonly string[]): ((period: string) => string) => {
  const year = periods[0]?.slice(0, 5) ?? '';
  const isOneYear = periods.every((period) => period.length >= 10 && period.startsWith(year));
  return (period) => (isOneYear ? period.slice(5) : period);
};

/** Lines over time, with their figures below: the picture is for the eye, `label` for those who hear it. */
export const LineChart = ({
  name,
  label,
  periods,
  lines,
}: {
  /** What the chart is of; a file of its figures is called so. */
  readonly name: string;
  readonly label: string;
  readonly periods: readonly string[];
  readonly lines: readonly ChartLine[];
}): ReactNode => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      color: colours,
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: [...periods], axisLabel: { color: '#4a5463', formatter: axisText(periods) } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { color: '#4a5463' } },
      series: lines.map(({ name, values }) => ({
        name,
        type: 'line',
        data: [...values],
        showSymbol: values.length < 40,
      })),
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [periods, lines]);
  return (
    <>
      <div ref={place} role="img" aria-label={label} style={{ height: 280 }} />
      <ChartFigures name={name} periods={periods} lines={lines} />
    </>
  );
};
