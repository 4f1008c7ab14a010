import { z } from 'zod';
import { DomainError } from '#shared/domain/errors.ts';

/**
 * How far a table's stream was read: the sequence number last seen in each shard, and how many records that were. Sequence
 * numbers of different shards do not compare, the count does.
 */
export type FeedPosition = { readonly count: number; readonly shards: Readonly<Record<string, string>> };

export const feedStart: FeedPosition = { count: 0, shards: {} };

const countDigits = 16;
const shards = z.record(z.string(), z.string().regex(/^\d+$/));

/** A position as text; texts order as the positions do. */
export const positionText = ({ count, shards }: FeedPosition): string =>
  `${`${count}`.padStart(countDigits, '0')}${Buffer.from(JSON.stringify(shards)).toString('base64url')}`;

/** @throws DomainError `cursor-invalid` when `text` is no position */
export const parsePosition = (text: string): FeedPosition => {
  try {
    const [, count, seen] = /^(\d{16})([\w-]+)$/.exec(text) ?? [];
    return { count: Number(count), shards: shards.parse(JSON.parse(Buffer.from(seen ?? '', 'base64url').toString())) };
  } catch {
    throw new DomainError('cursor-invalid', 'not a feed position');
  }
};
