/** What an editor cannot hold is written so that it can: a table's caption stands in front of it. */
export const editableHtml = (html: string): string => {
  if (!/<caption\b/i.test(html)) return html;
  const root = new DOMParser().parseFromString(html, 'text/html').body;
  for (const caption of root.querySelectorAll('caption')) {
    const paragraph = root.ownerDocument.createElement('p');
    paragraph.className = 'align-center';
    paragraph.append(...caption.childNodes);
    caption.closest('table')?.before(paragraph);
    caption.remove();
  }
  return root.innerHTML;
};

const lone = (cell: Element): Element | undefined => {
  const [only, another] = [...cell.children];
  return only?.tagName === 'P' && !another && only.attributes.length === 0 ? only : undefined;
};

/** The editor's markup as a body is stored: no paragraph around the one text of a cell or list item, header cells say what they head. */
export const storedHtml = (html: string): string => {
  if (html === '<p></p>') return '';
  const root = new DOMParser().parseFromString(html, 'text/html').body;
  for (const cell of root.querySelectorAll('td,th,li')) {
    const paragraph = lone(cell);
    paragraph?.replaceWith(...paragraph.childNodes);
  }
  for (const table of root.querySelectorAll('table')) {
    table.removeAttribute('style');
    for (const group of table.querySelectorAll('colgroup')) group.remove();
    for (const cell of table.querySelectorAll('td,th')) {
      for (const name of ['colspan', 'rowspan']) if (cell.getAttribute(name) === '1') cell.removeAttribute(name);
      cell.removeAttribute('colwidth');
      if (cell.tagName === 'TH') cell.setAttribute('scope', cell.parentElement?.querySelector('td') ? 'row' : 'col');
    }
  }
  for (const caption of root.querySelectorAll('figcaption')) if (caption.textContent === '') caption.remove();
  return root.innerHTML;
};

/** How many characters a person counts: Chinese ones and signs singly, Latin words and numbers as one. */
export const countWords = (text: string): number => {
  const latin = text.match(/[A-Za-z0-9]+(?:[.'-][A-Za-z0-9]+)*/g)?.length ?? 0;
  const others = text.replace(/[A-Za-z0-9]+(?:[.'-][A-Za-z0-9]+)*/g, '').replace(/\s/g, '').length;
  return latin + others;
};
