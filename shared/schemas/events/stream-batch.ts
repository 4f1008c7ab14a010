import { z } from 'zod';

/** The feed as a stream hands it to a function: outbox inserts with their new image. */
export const streamBatch = z.object({
  Records: z.array(
    z.object({
      eventID: z.string(),
      eventName: z.string(),
      dynamodb: z.object({
        SequenceNumber: z.string(),
        NewImage: z
          .object({
            pk: z.object({ S: z.string() }),
            sk: z.object({ S: z.string() }),
            event: z.object({ S: z.string() }).optional(),
            audit: z.object({ S: z.string() }).optional(),
          })
          .optional(),
      }),
    }),
  ),
});
export type StreamBatch = z.infer<typeof streamBatch>;
