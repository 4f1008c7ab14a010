import type { HostCommand } from '#functions/local/command/command.ts';

export const importArticlesCommand: HostCommand = {
  name: 'import articles',
  usage: {
    zh: '<文件或文件夹> --site <网站> [--column <栏目>] [--map <对应文件>] [--approved-by <终审人账号> --basis <依据>] [--report <报告文件>]',
    en: '<file or folder> --site <siteId> [--column <columnId>] [--map <file>] [--approved-by <username> --basis <text>] [--report <file>]',
  },
  summary: {
    zh: '导入稿件（JSON Lines、HTML 文件夹、docx）；指明终审人和依据时直接发布，否则存为草稿；可重复执行；有跳过的稿件时退出码为 1',
    en: 'Takes articles in (JSON lines, a folder of HTML, docx): published where a final reviewer answers for them, else drafts; may be repeated; exit code 1 where some were skipped',
  },
  needs: 'working',
  words: [1, 1],
  options: {
    site: { type: 'string' },
    column: { type: 'string' },
    map: { type: 'string' },
    'approved-by': { type: 'string' },
    basis: { type: 'string' },
    report: { type: 'string' },
  },
  run: async ({ services, importApart }, { args, caller }) => {
    if (importApart) return importApart(args, caller);
    // What reads foreign formats is loaded by who imports.
    const { importCommand } = await import('#functions/local/import/import-command.ts');
    return importCommand(services, args, caller);
  },
};
