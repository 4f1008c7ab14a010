import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Services } from '#functions/composition/services.ts';
import { accountActor } from '#functions/local/import/account-actor.ts';
import { findSource } from '#functions/local/import/find-source.ts';
import { type ImportArguments, importArguments } from '#functions/local/import/import-arguments.ts';
import { type CommandOutput, importProgress } from '#functions/local/import/import-progress.ts';
import { storeFile } from '#functions/media/store-file.ts';
import { importArticles } from '#functions/publishing/import/import-articles.ts';
import type { ImportReport } from '#functions/publishing/import/import-report.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';

/** Who runs this has the machine itself; what comes in is a draft of nobody in particular unless a reviewer answers for it. */
const importerOf = (siteId: string): Actor => ({
  ...commandLineActor,
  grants: [{ role: 'commandLine', actions: ['article.import', 'media.write'], siteId }],
});

const reportPath = ({ report, path }: ImportArguments, at: string): string => {
  const name = `${basename(path)}.import-${at.replace(/[-:]|\.\d+/g, '')}.json`;
  return resolve(report ?? join(path, '..', name));
};

const writeReport = async (args: ImportArguments, report: ImportReport): Promise<string> => {
  const path = reportPath(args, report.endedAt);
  const text = `${JSON.stringify(report, null, 2)}\n`;
  try {
    await writeFile(path, text);
    return path;
  } catch (error) {
    // Sources often lie on a medium that cannot be written to.
    if (args.report) throw error;
    const here = resolve(basename(path));
    await writeFile(here, text);
    return here;
  }
};

const summary = (report: ImportReport, path: string, rate: number): string =>
  [
    `读取 ${report.read} 篇，导入 ${report.imported} 篇（其中发布 ${report.published} 篇），已有 ${report.alreadyThere} 篇，` +
      `跳过 ${report.skipped.length} 篇，因检查未通过存为草稿 ${report.held.length} 篇，提示 ${report.warnings.length} 条；每秒 ${rate} 篇。`,
    `Read ${report.read}, imported ${report.imported} (${report.published} published), there already ${report.alreadyThere}, ` +
      `skipped ${report.skipped.length}, held as drafts by the checks ${report.held.length}, warnings ${report.warnings.length}; ${rate}/s.`,
    `报告 / Report: ${path}`,
  ].join('\n');

/**
 * `import articles <file or folder> --site … [--column …] [--map …] [--approved-by <account> --basis <text>] [--json]`: takes
 * the texts in, writes a report and answers it. `args` are those behind `import articles`.
 *
 * @throws DomainError import-refused, site-not-found before anything is written
 */
export const importCommand = async (
  services: Services,
  args: readonly string[],
  out: CommandOutput,
): Promise<ImportReport> => {
  const asked = await importArguments(args);
  const { siteId, mapping, approvedBy, basis, json } = asked;
  const source = await findSource(asked.path);
  const approval = approvedBy === undefined ? undefined : { approver: await accountActor(services, approvedBy), basis };
  const actor = importerOf(siteId);
  const progress = importProgress(out, await source.count(), json);
  const started = performance.now();
  try {
    const report = await importArticles(
      { ...services, storeFile: (file) => storeFile(services, { ...file, by: actor.accountId }) },
      { siteId, entries: source.entries(), mapping, actor, approval, onProgress: progress.show },
    );
    progress.stop();
    const path = await writeReport(asked, report);
    const rate = Math.round(report.read / ((performance.now() - started) / 1000));
    out.line(json ? JSON.stringify({ done: true, rate, report: path }) : summary(report, path, rate));
    return report;
  } finally {
    progress.stop();
  }
};
