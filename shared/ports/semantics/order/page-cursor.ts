import { DomainError } from '#shared/domain/errors.ts';

/** Makes cursors that only their maker, for the same question, can read. */
export type CursorSeal = {
  /** `position` as a cursor of the question `scope`. */
  readonly seal: (position: readonly string[], scope: string) => string;
  /** @throws DomainError `cursor-invalid` when the cursor was not sealed here for `scope` */
  readonly open: (cursor: string, scope: string) => readonly string[];
};

/** A seal over a keyed digest: `sign` answers text that nobody without the key can make. */
export const cursorSeal = (sign: (text: string) => string): CursorSeal => {
  const signature = (position: string, scope: string): string => sign(JSON.stringify([position, scope]));
  return {
    seal: (position, scope) => {
      const text = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${text}.${signature(text, scope)}`;
    },
    open: (cursor, scope) => {
      const [text = '', signed] = cursor.split('.');
      if (signed !== signature(text, scope) || cursor !== `${text}.${signed}`) {
        throw new DomainError('cursor-invalid', 'the cursor does not belong to this list');
      }
      return JSON.parse(Buffer.from(text, 'base64url').toString());
    },
  };
};
