import { Reply, type Route, route } from '#functions/http/route.ts';
import { getCircular } from '#functions/submission/figures/get-circular.ts';
import {
  type FigureParts,
  getDailyVolume,
  getOwnFigures,
  getRanking,
  getReposts,
} from '#functions/submission/figures/read-figures.ts';
import { getSettings, saveSettings } from '#functions/submission/settings/settings.ts';
import type { RankedUnit } from '#shared/domain/submission/figures/ranking.ts';
import type { SubmissionSettings } from '#shared/domain/submission/submission-settings.ts';
import * as endpoints from '#shared/schemas/http/submissions/figures-endpoints.ts';
import { circularDocx } from '#shared/text/circular/circular-docx.ts';
import { circularXlsx } from '#shared/text/circular/circular-xlsx.ts';

const rowAnswer = (row: RankedUnit) => ({ ...row, missedWeeks: [...row.missedWeeks] });
const partsAnswer = ({ columns, officers }: FigureParts) => ({
  columns: columns.map((column) => ({ ...column })),
  officers: officers.map((officer) => ({ ...officer })),
});
const settingsAnswer = (settings: SubmissionSettings) => ({
  ...settings,
  abbreviations: [...settings.abbreviations],
  places: [...settings.places],
  directReports: settings.directReports.map((rule) => ({ ...rule })),
  superiors: settings.superiors.map((superior) => ({ ...superior })),
});

const download = (bytes: Uint8Array, name: string, type: string | undefined): Reply =>
  new Reply(bytes, {
    headers: { 'content-type': type ?? '', 'content-disposition': `attachment; filename="${name}"` },
  });

export const figuresRoutes: readonly Route[] = [
  route(endpoints.rankingEndpoint, async (services, { params, query }, actor) => {
    const report = await getRanking(services, { ...params, ...query, actor });
    const { siteId, from, to, totals } = report;
    return { siteId, from, to, rows: report.rows.map(rowAnswer), totals: { ...totals }, ...partsAnswer(report) };
  }),
  route(endpoints.ownFiguresEndpoint, async (services, { params, query }, actor) => {
    const own = await getOwnFigures(services, { ...params, ...query, actor });
    const { from, to, of, weeklyQuota, row } = own;
    return { from, to, of, weeklyQuota, row: row && rowAnswer(row), ...partsAnswer(own) };
  }),
  route(endpoints.repostFiguresEndpoint, async (services, { params, query }, actor) => {
    const { sources, ...counts } = await getReposts(services, { ...params, ...query, actor });
    return { ...counts, sources: sources.map((source) => ({ ...source, kinds: { ...source.kinds } })) };
  }),
  route(endpoints.dailyVolumeEndpoint, (services, { params, query }, actor) =>
    getDailyVolume(services, { ...params, ...query, actor }),
  ),
  route(endpoints.circularEndpoint, async (services, { params, query }, actor) => {
    const circular = await getCircular(services, { ...params, ...query, actor });
    const sections = circular.sections.map(({ heading, rows, total }) => ({
      heading,
      rows: rows.map(rowAnswer),
      total: { ...total },
    }));
    return { ...circular, sections, notes: [...circular.notes] };
  }),
  route(endpoints.circularDocxEndpoint, async (services, { params, query }, actor) => {
    const circular = await getCircular(services, { ...params, ...query, actor });
    const { answerType } = endpoints.circularDocxEndpoint;
    return download(await circularDocx(circular), `circular-${query.month}.docx`, answerType);
  }),
  route(endpoints.circularXlsxEndpoint, async (services, { params, query }, actor) => {
    const circular = await getCircular(services, { ...params, ...query, actor });
    const { answerType } = endpoints.circularXlsxEndpoint;
    return download(await circularXlsx(circular), `circular-${query.month}.xlsx`, answerType);
  }),
  route(endpoints.getSubmissionSettingsEndpoint, async (services, { params }, actor) =>
    settingsAnswer(await getSettings(services, { ...params, actor })),
  ),
  route(endpoints.saveSubmissionSettingsEndpoint, async (services, { params, body, ifMatch }, actor) =>
    settingsAnswer(await saveSettings(services, { ...params, fields: body, version: ifMatch, actor })),
  ),
];
