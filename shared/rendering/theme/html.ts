/** Text that is HTML already and is printed as it is. Everything else a template prints is escaped. */
export class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  toString(): string {
    return this.html;
  }
}

const special = /[&<>"']/;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, attribute values included, and in XML. */
export const escapeHtml = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? '') : text;

/** What a template prints for a value: `Html` as it is, nothing for undefined, anything else escaped. */
export const printed = (value: unknown): string => {
  if (value instanceof Html) return value.html;
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.map(printed).join('') : escapeHtml(String(value));
};
