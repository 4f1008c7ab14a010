import type { HostCommand } from '#functions/local/command/command.ts';
import { CommandRefused } from '#functions/local/command/command-refused.ts';
import { discardDeadLetters, redriveDeadLetters } from '#functions/operations/dead-letters.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import type { QueueName } from '#shared/ports/job-queue.ts';
import { queueNames } from '#shared/ports/semantics/queue-names.ts';

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

/** Whoever has the machine looks after its queues; the log says that it was from the command line. */
const operator: Actor = {
  ...commandLineActor,
  grants: [{ role: 'commandLine', actions: ['operations.manage'], siteId: '*' }],
};

const queueNamed = (given: string | undefined): QueueName => {
  const queue = queueNames.find((name) => name === given);
  if (queue) return queue;
  throw new CommandRefused(
    { zh: `没有队列 ${given}：${queueNames.join('、')}`, en: `no queue ${given}: ${queueNames.join(', ')}` },
    { usage: true },
  );
};

const redrive: HostCommand = {
  name: 'queues redrive',
  usage: { zh: '<队列> [消息编号]', en: '<queue> [messageId]' },
  summary: { zh: '把多次失败的任务放回队列重做', en: 'Puts jobs that failed for good back into their queue' },
  needs: 'engines',
  words: [1, 2],
  run: async ({ services }, { positionals, caller }) => {
    const [given, messageId] = positionals;
    const queue = queueNamed(given);
    const count = await redriveDeadLetters(services)(
      queue,
      messageId === undefined ? undefined : [messageId],
      operator,
    );
    caller.say({ zh: `已放回 ${count} 项`, en: `${count} jobs are back in the queue` });
    return { exitCode: 0, data: { queue, redriven: count } };
  },
};

const discard: HostCommand = {
  name: 'queues discard',
  usage: { zh: '<队列> <消息编号> --reason <理由>', en: '<queue> <messageId> --reason <text>' },
  summary: {
    zh: '放弃一项多次失败的任务，理由记入日志',
    en: 'Gives up a job that failed for good; the reason goes to the log',
  },
  needs: 'engines',
  words: [2, 2],
  options: { reason: { type: 'string' } },
  run: async ({ services }, { positionals: [given, messageId = ''], options, caller }) => {
    const queue = queueNamed(given);
    const reason = options['reason']?.trim();
    if (!reason) throw new CommandRefused({ zh: '须写明 --reason', en: '--reason is missing' }, { usage: true });
    const count = await discardDeadLetters(services)(queue, [messageId], reason, operator);
    caller.say({ zh: `已放弃 ${count} 项`, en: `${count} jobs were given up` });
    return { exitCode: count === 1 ? 0 : 1, data: { queue, discarded: count } };
  },
};

export const queueCommands: readonly HostCommand[] = [queues, redrive, discard];
