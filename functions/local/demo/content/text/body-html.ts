const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const cells = (line: string): readonly string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => escapeHtml(cell.trim()));

const row = (line: string, tag: 'th' | 'td'): string => {
  const open = tag === 'th' ? '<th scope="col">' : '<td>';
  return `<tr>${cells(line)
    .map((cell) => `${open}${cell}</${tag}>`)
    .join('')}</tr>`;
};

const table = ([head = '', ...rows]: readonly string[]): string =>
  `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((line) => row(line, 'td')).join('')}</tbody></table>`;

const list = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`).join('')}</ul>`;

const block = (line: string): string => {
  if (line.startsWith('<')) return line;
  if (line.startsWith('## ')) return `<h2>${escapeHtml(line.slice(3))}</h2>`;
  if (line.startsWith('### ')) return `<h3>${escapeHtml(line.slice(4))}</h3>`;
  if (line.startsWith('> ')) return `<p class="signature">${escapeHtml(line.slice(2))}</p>`;
  return `<p>${escapeHtml(line)}</p>`;
};

const groupOf = (line: string): 'list' | 'table' | 'block' =>
  line.startsWith('- ') ? 'list' : line.startsWith('|') ? 'table' : 'block';

/** Clean HTML of an entry's `text`: one block a line, as `DemoEntry` describes. */
export const bodyHtml = (text: string): string => {
  const groups: { kind: 'list' | 'table' | 'block'; lines: string[] }[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const kind = groupOf(line);
    const last = groups.at(-1);
    if (last && last.kind === kind && kind !== 'block') last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups
    .map(({ kind, lines }) =>
      kind === 'list' ? list(lines) : kind === 'table' ? table(lines) : lines.map(block).join('\n'),
    )
    .join('\n');
};
