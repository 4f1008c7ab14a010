import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Services } from '#functions/composition/services.ts';
import type { Caller, CommandResult } from '#functions/local/command/caller.ts';
import { accountActor } from '#functions/local/import/account-actor.ts';
import { findSource } from '#functions/local/import/find-source.ts';
import { type ImportArguments, importArguments } from '#functions/local/import/import-arguments.ts';
import { storeFile } from '#functions/media/store-file.ts';
import { importArticles } from '#functions/publishing/import/import-articles.ts';
import type { ImportReport } from '#functions/publishing/import/import-report.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

/** Who runs this has the machine itself; what comes in is a draft of nobody in particular unless a reviewer answers for it. */
const importerOf = (siteId: string): Actor => ({
  ...commandLineActor,
  grants: [{ role: 'commandLine', actions: ['article.import', 'media.write'], siteId }],
});

const reportName = (path: string, at: string): string =>
  `${basename(path)}.import-${at.replace(/[-:]|\.\d+/g, '')}.json`;

/** Writes the report where it was asked for, else beside the source. */
const writeReport = async (asked: ImportArguments, caller: Caller, report: ImportReport): Promise<string> => {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  const name = reportName(asked.path, report.endedAt);
  const path = asked.report ? caller.path(asked.report) : join(dirname(caller.path(asked.path)), name);
  try {
    await writeFile(path, text);
    return path;
  } catch (error) {
    // Sources often lie on a medium that cannot be written to.
    if (asked.report) throw error;
    await writeFile(caller.path(name), text);
    return caller.path(name);
  }
};

const countsOf = ({ read, imported, published, alreadyThere, skipped, held, warnings }: ImportReport) => ({
  read,
  imported,
  published,
  alreadyThere,
  skipped: skipped.length,
  held: held.length,
  warnings: warnings.length,
});

const summary = (report: ImportReport, path: string, perSecond: number): Bilingual => {
  const { read, imported, published, alreadyThere, skipped, held, warnings } = countsOf(report);
  return {
    zh:
      `读取 ${read} 篇，导入 ${imported} 篇（其中发布 ${published} 篇），已有 ${alreadyThere} 篇，跳过 ${skipped} 篇，` +
      `检查未通过或日期不明存为草稿 ${held} 篇，提示 ${warnings} 条；每秒 ${perSecond} 篇。报告：${path}`,
    en:
      `Read ${read}, imported ${imported} (${published} published), there already ${alreadyThere}, skipped ${skipped}, ` +
      `held as drafts (checks, unknown date) ${held}, warnings ${warnings}; ${perSecond} a second. Report: ${path}`,
  };
};

/**
 * `import articles <file or folder> --site … [--column …] [--map …] [--approved-by <account> --basis <text>]`: takes the
 * texts in and writes a report. `args` are the words behind `import articles`; `exitCode` is 1 where texts were skipped.
 *
 * @throws DomainError import-refused, site-not-found before anything is written
 */
export const importCommand = async (
  services: Services,
  args: readonly string[],
  caller: Caller,
): Promise<CommandResult> => {
  const asked = await importArguments(args, caller.path);
  const { siteId, mapping, approvedBy, basis } = asked;
  const source = await findSource(caller.path(asked.path));
  const approval = approvedBy === undefined ? undefined : { approver: await accountActor(services, approvedBy), basis };
  const actor = importerOf(siteId);
  const total = await source.count();
  const started = performance.now();
  const report = await importArticles(
    { ...services, storeFile: (file) => storeFile(services, { ...file, by: actor.accountId }) },
    {
      siteId,
      entries: source.entries(),
      mapping,
      actor,
      approval,
      onProgress: ({ read }) => caller.progress({ zh: '导入稿件', en: 'Importing articles', done: read, total }),
    },
  );
  const perSecond = Math.round(report.read / ((performance.now() - started) / 1000));
  const path = await writeReport(asked, caller, report);
  caller.say(summary(report, path, perSecond));
  return {
    exitCode: report.skipped.length > 0 ? 1 : 0,
    data: { siteId, ...countsOf(report), perSecond, report: path },
  };
};
