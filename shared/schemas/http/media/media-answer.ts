import { z } from 'zod';

/** A file of a site. `upload` is there while parts are still to be sent; `url` once readers can get it. */
export const mediaAnswerSchema = z.object({
  mediaId: z.string(),
  siteId: z.string(),
  version: z.number(),
  fileName: z.string(),
  contentType: z.string(),
  size: z.number(),
  status: z.enum(['uploading', 'processing', 'quarantined', 'ready', 'refused', 'takenDown']),
  scan: z.enum(['pending', 'clean', 'infected', 'notScanned']),
  refusal: z.object({ code: z.string(), zh: z.string(), en: z.string() }).optional(),
  sha256: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  variants: z.array(z.object({ name: z.string(), width: z.number(), height: z.number(), size: z.number() })),
  hasText: z.boolean(),
  alt: z.string().optional(),
  caption: z.string().optional(),
  createdBy: z.string(),
  createdAt: z.string(),
  url: z.string().optional(),
  upload: z
    .object({
      /** Bytes of every part but the last. */
      partSize: z.number(),
      parts: z.array(
        z.object({
          number: z.number(),
          size: z.number(),
          method: z.literal('PUT'),
          url: z.string(),
          headers: z.record(z.string(), z.string()),
          arrived: z.boolean(),
        }),
      ),
      /** Posted to once all parts have arrived. */
      complete: z.string(),
    })
    .optional(),
});
