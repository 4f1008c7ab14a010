import type { z } from 'zod';
import { validate } from '#functions/http/request/validate.ts';

/** What was typed, held to what the same operation takes over HTTP. @throws DomainError input-invalid */
export const checkedBody = <Body extends z.ZodType>(
  { id, body }: { readonly id: string; readonly body?: Body | undefined },
  typed: unknown,
): z.output<Body> => {
  if (!body) throw new Error(`${id} takes no body`);
  return validate(body, typed);
};
