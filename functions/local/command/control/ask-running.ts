import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Caller, CommandResult } from '#functions/local/command/caller.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import type { ControlAnswer, ControlRequest } from '#functions/local/command/control/control-message.ts';
import { controlPath } from '#functions/local/command/control/control-path.ts';

/** The process that has the folder; undefined when none answers, be it that a killed one left its socket. */
const connected = async (dataDir: string): Promise<Socket | undefined> => {
  const socket = connect(controlPath(dataDir));
  try {
    await once(socket, 'connect');
    return socket;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(code)) return undefined;
    throw error;
  }
};

/**
 * Has the cluster that runs on a data folder do a command; undefined when none runs there.
 *
 * @throws CommandRefused with the running process's words
 */
export const askRunning = async (
  dataDir: string,
  request: ControlRequest,
  caller: Caller,
): Promise<CommandResult | undefined> => {
  const socket = await connected(dataDir);
  if (!socket) return undefined;
  socket.write(`${JSON.stringify(request)}\n`);
  for await (const text of createInterface({ input: socket })) {
    const answer = JSON.parse(text) as ControlAnswer;
    if ('say' in answer) caller.say(answer.say);
    else if ('warn' in answer) caller.warn(answer.warn);
    else if ('progress' in answer) caller.progress(answer.progress);
    else if ('done' in answer) return answer.done;
    else throw new CommandRefused(answer.refused.words, { usage: answer.refused.exitCode === 2 });
  }
  throw new CommandRefused({
    zh: '网站群在命令完成之前停止了，请在它重新启动后再试',
    en: 'The cluster stopped before the command was done; try again when it runs',
  });
};
