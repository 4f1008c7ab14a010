import type { Command } from '#functions/local/command/command.ts';
import { backupCommand } from '#functions/local/command/storage/backup-command.ts';
import { exportCommand } from '#functions/local/command/storage/export-command.ts';
import { importClusterCommand } from '#functions/local/command/storage/import-cluster-command.ts';
import { restoreCommand } from '#functions/local/command/storage/restore-command.ts';
import { restoreSiteCommand } from '#functions/local/command/storage/restore-site-command.ts';
import { failedPagesCommand } from '#functions/local/command/upkeep/failed-pages-command.ts';
import { importArticlesCommand } from '#functions/local/command/upkeep/import-articles-command.ts';
import { queueCommands } from '#functions/local/command/upkeep/queue-commands.ts';
import { rebuildPagesCommand } from '#functions/local/command/upkeep/rebuild-pages-command.ts';
import { rebuildSearchCommand } from '#functions/local/command/upkeep/rebuild-search-command.ts';
import { renewArticlesCommand } from '#functions/local/command/upkeep/renew-articles-command.ts';
import { verifyAuditCommand } from '#functions/local/command/upkeep/verify-audit-command.ts';
import { userCommands } from '#functions/local/command/user/user-commands.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  importArticlesCommand,
  ...userCommands,
  verifyAuditCommand,
  rebuildPagesCommand,
  rebuildSearchCommand,
  renewArticlesCommand,
  failedPagesCommand,
  ...queueCommands,
  backupCommand,
  restoreCommand,
  restoreSiteCommand,
  exportCommand,
  importClusterCommand,
];

/** The command that the words begin with, and the words behind its name. */
export const findCommand = (
  words: readonly string[],
  known: readonly Command[] = commands,
): { readonly command: Command; readonly rest: readonly string[] } | undefined => {
  // Two words first: `queues redrive` is not `queues` with a word behind it.
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = known.find((one) => one.name === name);
    if (command) return { command, rest: words.slice(length) };
  }
  return undefined;
};
