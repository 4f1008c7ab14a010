import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Caller } from '#functions/local/command/caller.ts';
import type { MachineHost } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { findCommand } from '#functions/local/command/commands.ts';
import {
  type ControlAnswer,
  type ControlRequest,
  controlRequest,
} from '#functions/local/command/control/control-message.ts';
import { controlPath } from '#functions/local/command/control/control-path.ts';
import { explainError } from '#functions/local/command/output/explain-error.ts';
import { parseWords } from '#functions/local/command/parse-words.ts';
import { runHostCommand } from '#functions/local/command/run-host-command.ts';

const progressEveryMs = 100;

type Say = (answer: ControlAnswer) => void;

const callerOf = (say: Say, cwd: string): Caller => {
  let last = 0;
  return {
    say: (line) => say({ say: line }),
    warn: (line) => say({ warn: line }),
    progress: (progress) => {
      if (Date.now() - last < progressEveryMs) return;
      last = Date.now();
      say({ progress });
    },
    path: (given) => resolve(cwd, given),
  };
};

const answer = async (host: MachineHost, request: ControlRequest, say: Say): Promise<ControlAnswer> => {
  const command = findCommand(request.command.split(' '))?.command;
  if (!command || command.needs === 'emptyFolder') {
    throw new CommandRefused({
      zh: `网站群正在运行，不能执行 ${request.command}；请先停止它`,
      en: `The cluster is running: ${request.command} is not possible; stop it first`,
    });
  }
  const { wait, line } = request;
  const input = { ...parseWords(command, request.args), wait, line, caller: callerOf(say, request.cwd) };
  return { done: await (command.needs === 'folder' ? command.run(host, input) : runHostCommand(command, host, input)) };
};

const serve = async (host: MachineHost, socket: Socket): Promise<void> => {
  // Whoever hangs up does not stop what was begun; nobody reads on.
  socket.on('error', () => undefined);
  const say: Say = (message) => {
    if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
  };
  for await (const text of createInterface({ input: socket })) {
    try {
      say(await answer(host, controlRequest.parse(JSON.parse(text)), say));
    } catch (error) {
      say({ refused: explainError(error) });
    }
    socket.end();
    return;
  }
};

/**
 * Lets the command line of the same user work on a running cluster, over a socket only that user may open. A socket that a killed
 * process left is taken over: the data folder is ours by its lock.
 */
export const serveCommands = async (host: MachineHost): Promise<{ readonly close: () => Promise<void> }> => {
  const path = controlPath(host.dataDir);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    void serve(host, socket);
  });
  // The mask, not a later chmod: there is no moment in which others may connect.
  const mask = process.umask(0o177);
  server.listen(path);
  process.umask(mask);
  await once(server, 'listening');
  return {
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
