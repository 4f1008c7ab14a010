import { changeFeedContract } from '#shared/ports/contracts/change-feed.contract.ts';
import { clockContract } from '#shared/ports/contracts/clock.contract.ts';
import { idsContract } from '#shared/ports/contracts/ids.contract.ts';
import { jobQueueContract } from '#shared/ports/contracts/job-queue.contract.ts';
import { mailerContract } from '#shared/ports/contracts/mailer.contract.ts';
import { objectStoreContract } from '#shared/ports/contracts/object-store.contract.ts';
import { passwordHasherContract } from '#shared/ports/contracts/password-hasher.contract.ts';
import { FastPasswordHasher } from './fast-password-hasher.ts';
import { FixedClock } from './fixed-clock.ts';
import { MemoryChangeFeed } from './memory-change-feed.ts';
import { MemoryJobQueue } from './memory-job-queue.ts';
import { MemoryMailer } from './memory-mailer.ts';
import { MemoryObjectStore } from './memory-object-store.ts';
import { MemoryTableStore } from './memory-table-store.ts';
import { SequentialIds } from './sequential-ids.ts';

// Memory has no restart of its own: what survives one is the object itself.
objectStoreContract('memory', () => {
  const store = new MemoryObjectStore();
  return { store, restart: () => store };
});

jobQueueContract('memory', () => {
  const clock = new FixedClock();
  const queue = new MemoryJobQueue(clock);
  return { queue, advance: (seconds) => clock.advance(seconds), restart: () => queue, coalesces: true };
});

changeFeedContract('memory', () => {
  const tables = new MemoryTableStore();
  const both = { tables, feed: new MemoryChangeFeed(tables) };
  return { ...both, restart: () => both };
});

mailerContract('memory', () => {
  const mailer = new MemoryMailer();
  return {
    mailer,
    sent: () => mailer.sent.map(({ to, subject, text }) => `To: ${to}\nSubject: ${subject}\n\n${text}`),
  };
});

clockContract('fixed', () => new FixedClock());
idsContract('sequential', () => new SequentialIds());
passwordHasherContract('fast', () => new FastPasswordHasher());
