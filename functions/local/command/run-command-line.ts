import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { CommandResult } from '#functions/local/command/caller.ts';
import type { Command, CommandInput } from '#functions/local/command/command.ts';
import { commands, findCommand } from '#functions/local/command/commands.ts';
import { askRunning } from '#functions/local/command/control/ask-running.ts';
import { explainError } from '#functions/local/command/output/explain-error.ts';
import { helpText } from '#functions/local/command/output/help-text.ts';
import { type TerminalCaller, terminalCaller } from '#functions/local/command/output/terminal-caller.ts';
import { parseWords } from '#functions/local/command/parse-words.ts';
import { runHere } from '#functions/local/command/run-here.ts';
import { localSettings } from '#functions/local/local-settings.ts';

export type CommandLine = {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { isTTY?: boolean };
};

const ours: ReadonlySet<string> = new Set(['--json', '--no-wait', '--help', '-h']);

const firstLine = async (stdin: Readable): Promise<string> => {
  for await (const line of createInterface({ input: stdin })) return line;
  return '';
};

/** Does a command somewhere. */
export type CommandPlace = (command: Command, input: CommandInput) => Promise<CommandResult>;

/** In the running cluster of the data folder, or on the folder itself. */
const onThisMachine =
  (env: NodeJS.ProcessEnv): CommandPlace =>
  async (command, input) => {
    const settings = localSettings(env);
    const { args, wait, line, caller } = input;
    const request = { command: command.name, args: [...args], cwd: process.cwd(), wait, line };
    return (await askRunning(settings.dataDir, request, caller)) ?? (await runHere(command, settings, input));
  };

const run = async (
  { stdin }: CommandLine,
  { command, rest }: { readonly command: Command; readonly rest: readonly string[] },
  { wait, caller, place }: { readonly wait: boolean; readonly caller: TerminalCaller; readonly place: CommandPlace },
): Promise<CommandResult> => {
  const words = parseWords(command, rest);
  const line = words.flags['password-stdin'] ? await firstLine(stdin) : undefined;
  return place(command, { ...words, wait, line, caller });
};

/** Does what a command line says; answers the exit code: 0 done, 1 not done or a fault was found, 2 wrong usage. */
export const runCommandLine = async (
  line: CommandLine,
  { place = onThisMachine(line.env), known = commands }: { place?: CommandPlace; known?: readonly Command[] } = {},
): Promise<0 | 1 | 2> => {
  const asked = new Set(line.args.filter((word) => ours.has(word)));
  const words = line.args.filter((word) => !ours.has(word));
  const found = findCommand(words, known);
  if (asked.has('--help') || asked.has('-h')) {
    line.stdout.write(helpText(found ? [found.command] : known));
    return 0;
  }
  if (!found) {
    const near = known.filter(({ name }) => name.split(' ')[0] === words[0]);
    if (words.length > 0 && near.length === 0)
      line.stderr.write(`没有命令 ${words[0]} / there is no command ${words[0]}\n\n`);
    line.stderr.write(helpText(near.length > 0 ? near : known));
    return 2;
  }
  const json = asked.has('--json');
  const caller = terminalCaller(line, { json });
  try {
    const { exitCode, data } = await run(line, found, { wait: !asked.has('--no-wait'), caller, place });
    if (json) line.stdout.write(`${JSON.stringify({ command: found.command.name, ...data })}\n`);
    return exitCode;
  } catch (error) {
    const { exitCode, code, words: said } = explainError(error);
    caller.warn(said);
    if (json) line.stdout.write(`${JSON.stringify({ command: found.command.name, error: { code, ...said } })}\n`);
    return exitCode;
  } finally {
    caller.end();
  }
};
