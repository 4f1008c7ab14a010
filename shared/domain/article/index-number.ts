/**
 * An index number by the site's pattern: `{orgCode}`, `{yyyy}`, `{seq:n}` (n digits, more when it grows).
 *
 * @param year four digits @param seq from the site's counter of that year
 */
export const indexNumber = (
  pattern: string,
  facts: { readonly orgCode: string; readonly year: string; readonly seq: number },
): string =>
  pattern
    .replaceAll('{orgCode}', facts.orgCode)
    .replaceAll('{yyyy}', facts.year)
    .replace(/\{seq:(\d)\}/g, (_, digits: string) => String(facts.seq).padStart(Number(digits), '0'));
