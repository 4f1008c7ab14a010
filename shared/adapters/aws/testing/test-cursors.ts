import { createHmac } from 'node:crypto';
import { cursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';

/** A seal with a key that is no secret: for tests. */
export const testCursors = cursorSeal((text) => createHmac('sha256', 'test').update(text).digest('base64url'));
