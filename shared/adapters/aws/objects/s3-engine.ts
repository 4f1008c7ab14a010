import type { S3Client } from '@aws-sdk/client-s3';
import { S3ServiceException } from '@aws-sdk/client-s3';
import type { Buckets } from './object-place.ts';

/** The client and the buckets that the object adapter works with. */
export type S3Engine = { readonly client: S3Client; readonly buckets: Buckets };

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

/** Whether the engine said that there is no such object or upload. */
export const isMissing = (error: unknown): boolean => statusOf(error) === 404;

/** Whether the engine said that the condition does not hold. */
export const isRefused = (error: unknown): boolean => statusOf(error) === 412;

/** Whether another write was under way, so that trying again decides. */
export const isCollision = (error: unknown): boolean => statusOf(error) === 409;

/** Whether a range lies behind the end. */
export const isBehindEnd = (error: unknown): boolean => statusOf(error) === 416;

/** The answer of `ask`; undefined when what it asks for is not there. */
export const whenPresent = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await ask();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};
