import { DomainError } from '#shared/domain/errors.ts';

const limit = 2000;
/** Elements that have no end, or whose end HTML lets people leave out. */
const unclosed = new Set(
  'area base br col embed hr img input link meta param source track wbr p li tr td th dt dd option thead tbody tfoot'.split(
    ' ',
  ),
);

/** Throws `input-invalid` where more than 2 000 elements are open at once: parsers take quadratic time over those. */
export const refuseDeepNesting = (html: string): void => {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, found = ''] of html.matchAll(/<(\/?)([A-Za-z][^\s/>]{0,40})/g)) {
    const name = found.toLowerCase();
    if (unclosed.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash && count === 0) continue;
    open.set(name, count + (slash ? -1 : 1));
    depth += slash ? -1 : 1;
    if (depth > limit) throw new DomainError('input-invalid', `more than ${limit} HTML elements are open at once`);
  }
};
