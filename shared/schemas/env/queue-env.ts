import { z } from 'zod';

const place = z.url();

/** Where each queue and the dead letters behind it are. */
export const queueEnv = z.object({
  RENDER_HIGH_QUEUE_URL: place,
  RENDER_HIGH_DEAD_LETTERS_URL: place,
  RENDER_LOW_QUEUE_URL: place,
  RENDER_LOW_DEAD_LETTERS_URL: place,
  SEARCH_QUEUE_URL: place,
  SEARCH_DEAD_LETTERS_URL: place,
  PROJECTION_QUEUE_URL: place,
  PROJECTION_DEAD_LETTERS_URL: place,
  PLAN_QUEUE_URL: place,
  PLAN_DEAD_LETTERS_URL: place,
  TASK_QUEUE_URL: place,
  TASK_DEAD_LETTERS_URL: place,
  MEDIA_QUEUE_URL: place,
  MEDIA_DEAD_LETTERS_URL: place,
  MAIL_QUEUE_URL: place,
  MAIL_DEAD_LETTERS_URL: place,
  SEAL_QUEUE_URL: place,
  ADOPTION_QUEUE_URL: place,
  ADOPTION_DEAD_LETTERS_URL: place,
  SEAL_DEAD_LETTERS_URL: place,
});
