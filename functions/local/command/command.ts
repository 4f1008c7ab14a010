import type { ParseArgsOptionsConfig } from 'node:util';
import type { Services } from '#functions/composition/services.ts';
import type { Caller, CommandResult } from '#functions/local/command/caller.ts';
import type { LocalSettings } from '#functions/local/local-settings.ts';
import type { ImportApart } from '#functions/local/work/importing/import-apart.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import type { ClusterSnapshot } from '#shared/ports/cluster-snapshot.ts';

/** What a site can be brought back from, as of one moment. */
export type SiteBackup = { readonly at: string; readonly snapshot: ClusterSnapshot };

/** What a command works on: engines opened for it, or those of the running cluster. */
export type CommandHost = {
  readonly services: Services;
  /** Everything the cluster holds, to be walked over. */
  readonly snapshot: () => ClusterSnapshot;
  /** What `restore-site` names. @throws CommandRefused where it is damaged or not there */
  readonly openBackup: (given: string, input: CommandInput) => Promise<SiteBackup>;
  /** Whether this process reaches the search engine; elsewhere its work goes through the queue. */
  readonly reachesSearch: boolean;
  /** Whether the work behind (feed, queues, pages) runs beside the command. */
  readonly working: boolean;
  /** Imports in a thread of its own, where people are at work beside it. */
  readonly importApart?: ImportApart | undefined;
};

/** The cluster of one machine: it has a folder, too. */
export type MachineHost = CommandHost & { readonly dataDir: string };

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

/** Works on the folder of one machine. `instead`: what to do where the cluster is deployed. */
export type MachineCommand = Described & {
  readonly needs: 'folder';
  readonly instead: Bilingual;
  readonly run: (host: MachineHost, input: CommandInput) => Promise<CommandResult>;
};

/** Fills an empty data folder, which nobody may have open; `inCloud` does the same to an empty deployed cluster, if anything can. */
export type FolderCommand = Described & {
  readonly needs: 'emptyFolder';
  readonly run: (settings: LocalSettings, input: CommandInput) => Promise<CommandResult>;
} & (
    | { readonly inCloud: (host: CommandHost, input: CommandInput) => Promise<CommandResult> }
    | { readonly instead: Bilingual }
  );

export type Command = HostCommand | MachineCommand | FolderCommand;
