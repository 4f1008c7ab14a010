import { z } from 'zod';
import { type Environment, readEnv } from './env-group.ts';

const variables = <Prefix extends string>(prefix: Prefix) =>
  ({ url: `${prefix}_QUEUE_URL`, deadLetterUrl: `${prefix}_DEAD_LETTERS_URL` }) as const;

/**
 * The variables that say where each queue is, and the dead letters behind it. A function is given those it sends to; where the
 * dead letters are, only who looks after them.
 */
export const queueVariables = {
  renderHigh: variables('RENDER_HIGH'),
  renderLow: variables('RENDER_LOW'),
  purge: variables('PURGE'),
  search: variables('SEARCH'),
  projection: variables('PROJECTION'),
  plan: variables('PLAN'),
  task: variables('TASK'),
  media: variables('MEDIA'),
  mail: variables('MAIL'),
  seal: variables('SEAL'),
  adoption: variables('ADOPTION'),
} as const;

/** The address in a queue's variable. @throws Error naming the variable when it is missing or wrong */
export const queueUrl = (
  queue: keyof typeof queueVariables,
  part: 'url' | 'deadLetterUrl',
  environment: Environment,
): string => {
  const name = queueVariables[queue][part];
  return readEnv(z.object({ [name]: z.url() }), environment)[name] ?? '';
};
