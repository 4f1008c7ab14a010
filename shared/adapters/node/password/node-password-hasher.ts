import { randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { DomainError } from '#shared/domain/errors.ts';
import type { PasswordHasher } from '#shared/ports/password-hasher.ts';
import { type DeriveKey, type DigestCost, deriveInPool } from './derive-key.ts';

// 32 MiB and some 80 ms a try.
const cost: DigestCost = { ln: 15, r: 8, p: 1 };

const format = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9_-]{16,})\$([A-Za-z0-9_-]{43})$/;

/** A flood of guesses must leave cores for everybody else's work: half of them, and a queue of some seconds. */
const atOnce = Math.max(1, Math.floor(availableParallelism() / 2));
const mostWaiting = 32;
/** More waiting than that is no morning of people signing in: digests then rest as long as they work. */
const aRush = 8;

let running = 0;
const waiting: (() => void)[] = [];

const handOver = (restMs: number): void => {
  if (restMs > 0) {
    setTimeout(handOver, restMs, 0);
    return;
  }
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
};

const inTurn = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  if (running < atOnce) running += 1;
  else {
    if (waiting.length >= mostWaiting) throw new DomainError('too-many-requests', `${mostWaiting} digests wait`);
    // Whoever ends hands its place over, so `running` stays.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  const began = performance.now();
  try {
    return await work();
  } finally {
    handOver(waiting.length > aRush ? performance.now() - began : 0);
  }
};

/**
 * Scrypt digests that carry their own cost: `$scrypt$ln=15,r=8,p=1$salt$key`, base64url. Works off the
 * event loop, on half the cores.
 *
 * @throws DomainError too-many-requests when 32 others wait
 */
export class NodePasswordHasher implements PasswordHasher {
  readonly #derive: DeriveKey;

  constructor(derive: DeriveKey = deriveInPool) {
    this.#derive = derive;
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const key = await this.#keyOf(password, salt, cost);
    return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
  }

  async verify(password: string, digest: string): Promise<boolean> {
    const [, ln, r, p, salt, key] = format.exec(digest) ?? [];
    const stored = { ln: Number(ln), r: Number(r), p: Number(p) };
    // A digest that costs more than ours was not made here and must not take our memory.
    if (!salt || !key || !(stored.ln >= 1 && stored.ln <= cost.ln && stored.r <= cost.r && stored.p <= cost.p))
      return false;
    return timingSafeEqual(
      await this.#keyOf(password, Buffer.from(salt, 'base64url'), stored),
      Buffer.from(key, 'base64url'),
    );
  }

  #keyOf(password: string, salt: Uint8Array, cost: DigestCost): Promise<Buffer> {
    // The same character may come composed or not, or in full width, from another keyboard.
    return inTurn(() => this.#derive({ password: password.normalize('NFKC'), salt, cost }));
  }
}
