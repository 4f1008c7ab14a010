/** One value of a table that is handed out. */
export type Cell = string | number | boolean | undefined | null;

/** A cell no spreadsheet runs as a formula. */
const csvCell = (value: Cell): string => {
  const text = String(value ?? '');
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** Rows as CSV with a byte order mark, as spreadsheets expect it. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
