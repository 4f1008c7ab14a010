import type { HostCommand } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { queueNames } from '#functions/local/command/work/queue-names.ts';

const shownLetters = 100;

const queues: HostCommand = {
  name: 'queues',
  usage: { zh: '', en: '' },
  summary: {
    zh: '列出各队列的等待数、处理数和多次失败的任务',
    en: 'Lists how many jobs wait and run in each queue, and those that failed for good',
  },
  needs: 'engines',
  words: [0, 0],
  run: async ({ services: { queue } }, { caller }) => {
    const listed = [];
    for (const name of queueNames) {
      const depth = await queue.depth(name);
      const letters = await queue.deadLetters(name, { limit: shownLetters });
      caller.say(`${name}\t等待 waiting ${depth.waiting}\t处理 running ${depth.inFlight}\t失败 failed ${depth.dead}`);
      for (const { messageId, deadAt, reason } of letters) caller.say(`  ${messageId}\t${deadAt}\t${reason}`);
      listed.push({ queue: name, ...depth, deadLetters: letters.map((letter) => ({ ...letter })) });
    }
    return { exitCode: 0, data: { queues: listed } };
  },
};

const redrive: HostCommand = {
  name: 'queues redrive',
  usage: { zh: '<队列> [消息编号]', en: '<queue> [messageId]' },
  summary: { zh: '把多次失败的任务放回队列重做', en: 'Puts jobs that failed for good back into their queue' },
  needs: 'engines',
  words: [1, 2],
  run: async ({ services }, { positionals, caller }) => {
    const [given, messageId] = positionals;
    const queue = queueNames.find((name) => name === given);
    if (!queue)
      throw new CommandRefused(
        { zh: `没有队列 ${given}：${queueNames.join('、')}`, en: `no queue ${given}: ${queueNames.join(', ')}` },
        { usage: true },
      );
    const count = await services.queue.redrive(queue, messageId === undefined ? undefined : [messageId]);
    caller.say({ zh: `已放回 ${count} 项`, en: `${count} jobs are back in the queue` });
    return { exitCode: 0, data: { queue, redriven: count } };
  },
};

export const queueCommands: readonly HostCommand[] = [queues, redrive];
