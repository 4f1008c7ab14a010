import { parseArgs } from 'node:util';
import type { Command, CommandInput } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';

const refused = (command: Command, zh: string, en: string): CommandRefused =>
  new CommandRefused(
    { zh: `${zh}。用法：${command.name} ${command.usage.zh}`, en: `${en}. Usage: ${command.name} ${command.usage.en}` },
    { usage: true },
  );

const parse = (command: Command, args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: command.options ?? {}, allowPositionals: true });
  } catch (error) {
    const said = error instanceof Error ? error.message.split('. ')[0] : '';
    throw refused(command, `参数有误（${said}）`, `The options are not right (${said})`);
  }
};

/**
 * Reads the words behind a command's name.
 *
 * @throws CommandRefused when they are not what the command takes
 */
export const parseWords = (
  command: Command,
  args: readonly string[],
): Pick<CommandInput, 'args' | 'positionals' | 'options' | 'flags'> => {
  if (!command.words) return { args, positionals: [], options: {}, flags: {} };
  const { positionals, values } = parse(command, args);
  const [least, most] = command.words;
  if (positionals.length < least) throw refused(command, '缺少参数', 'Something is missing');
  if (positionals.length > most) throw refused(command, '参数过多', 'There is more than the command takes');
  const given = Object.entries(values);
  return {
    args,
    positionals,
    options: Object.fromEntries(
      given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
    ),
    flags: Object.fromEntries(
      given.flatMap(([name, value]) => (typeof value === 'boolean' ? [[name, value] as const] : [])),
    ),
  };
};
