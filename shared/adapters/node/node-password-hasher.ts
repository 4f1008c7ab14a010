import { type BinaryLike, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { DomainError } from '#shared/domain/errors.ts';
import type { PasswordHasher } from '#shared/ports/password-hasher.ts';

type Cost = { readonly ln: number; readonly r: number; readonly p: number };

// 32 MiB and some 80 ms a try.
const cost: Cost = { ln: 15, r: 8, p: 1 };
const keyLength = 32;

/** Makes a key of a password, off the thread that asks. */
export type DeriveKey = (password: string, salt: Buffer, length: number, options: ScryptOptions) => Promise<Buffer>;

const deriveInPool: DeriveKey = promisify<BinaryLike, BinaryLike, number, ScryptOptions, Buffer>(scrypt);

const optionsOf = ({ ln, r, p }: Cost): ScryptOptions => ({ N: 2 ** ln, r, p, maxmem: 64 * 1024 * 1024 });

const format = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9_-]{16,})\$([A-Za-z0-9_-]{43})$/;

/** A flood of guesses must leave cores for everybody else's work: half of them, and a queue of some seconds. */
const atOnce = Math.max(1, Math.floor(availableParallelism() / 2));
const mostWaiting = 32;

let running = 0;
const waiting: (() => void)[] = [];

const inTurn = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  if (running < atOnce) running += 1;
  else {
    if (waiting.length >= mostWaiting) throw new DomainError('too-many-requests', `${mostWaiting} digests wait`);
    // Whoever ends hands its place over, so `running` stays.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
};

/**
 * Scrypt digests that carry their own cost: `$scrypt$ln=15,r=8,p=1$salt$key`, base64url. Works off the main
 * thread, on half the cores.
 *
 * @throws DomainError too-many-requests when 32 others wait
 */
export class NodePasswordHasher implements PasswordHasher {
  readonly #deriveKey: DeriveKey;

  constructor(deriveKey: DeriveKey = deriveInPool) {
    this.#deriveKey = deriveKey;
  }

  #derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
    // The same character may come composed or not, or in full width, from another keyboard.
    return inTurn(() => this.#deriveKey(password.normalize('NFKC'), salt, keyLength, optionsOf(cost)));
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const key = await this.#derive(password, salt, cost);
    return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
  }

  async verify(password: string, digest: string): Promise<boolean> {
    const [, ln, r, p, salt, key] = format.exec(digest) ?? [];
    const stored = { ln: Number(ln), r: Number(r), p: Number(p) };
    // A digest that costs more than ours was not made here and must not take our memory.
    if (!salt || !key || !(stored.ln >= 1 && stored.ln <= cost.ln && stored.r <= cost.r && stored.p <= cost.p))
      return false;
    return timingSafeEqual(
      await this.#derive(password, Buffer.from(salt, 'base64url'), stored),
      Buffer.from(key, 'base64url'),
    );
  }
}
