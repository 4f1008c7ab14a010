import type { EditionContent } from '#shared/domain/article/article.ts';
import type { Json } from '#shared/domain/json.ts';

const canonical = (value: Json | undefined): string => {
  if (Array.isArray(value)) return `[${value.map((inner: Json) => canonical(inner)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner as Json)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value ?? null);
};

/** The text a checksum is computed over: all of the content, in one fixed order; what is absent does not count. */
export const canonicalContent = (content: EditionContent): string => canonical(content as unknown as Json);
