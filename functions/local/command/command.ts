import type { ParseArgsOptionsConfig } from 'node:util';
import type { Services } from '#functions/composition/services.ts';
import type { Caller, CommandResult } from '#functions/local/command/caller.ts';
import type { LocalSettings } from '#functions/local/local-settings.ts';
import type { ImportApart } from '#functions/local/work/importing/import-apart.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

/** What a command works on: engines opened for it, or those of the running cluster. */
export type CommandHost = {
  readonly services: Services;
  readonly dataDir: string;
  /** Whether the work behind (feed, queues, pages) runs beside the command. */
  readonly working: boolean;
  /** Imports in a thread of its own, where people are at work beside it. */
  readonly importApart?: ImportApart | undefined;
};

export type CommandInput = {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Record<string, boolean | undefined>>;
  /** The words behind the command's name as they were typed. */
  readonly args: readonly string[];
  /** False after `--no-wait`: leave the work behind to itself. */
  readonly wait: boolean;
  /** First line of the standard input, where the command was asked to read it. */
  readonly line: string | undefined;
  readonly caller: Caller;
};

type Described = {
  /** One or two words, e.g. `user add`. */
  readonly name: string;
  /** What follows the name. */
  readonly usage: Bilingual;
  readonly summary: Bilingual;
  /** How many words follow the name, at least and at most; undefined = the command reads its arguments itself. */
  readonly words?: readonly [least: number, most: number] | undefined;
  readonly options?: ParseArgsOptionsConfig | undefined;
};

/** Runs on open engines, in the running cluster where there is one. `working`: pages and index must follow. */
export type HostCommand = Described & {
  readonly needs: 'engines' | 'working';
  readonly run: (host: CommandHost, input: CommandInput) => Promise<CommandResult>;
};

/** Fills an empty data folder, which nobody may have open. */
export type FolderCommand = Described & {
  readonly needs: 'emptyFolder';
  readonly run: (settings: LocalSettings, input: CommandInput) => Promise<CommandResult>;
};

export type Command = HostCommand | FolderCommand;
