const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Follows every id of a record made at `instant` or before, and none made later: ids begin with their millisecond. */
export const idAfter = (instant: string): string => {
  let rest = Date.parse(instant) + 1;
  let text = '';
  for (let place = 0; place < 10; place += 1) {
    text = `${digits[rest % 32]}${text}`;
    rest = Math.floor(rest / 32);
  }
  return text;
};
