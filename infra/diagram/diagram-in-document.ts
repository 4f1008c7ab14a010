const begin = '<!-- made by npm run diagram -->';
const end = '<!-- end -->';

/** The document with the diagram of now between its marks. @throws Error when the marks are not there */
export const withDiagram = (document: string, diagram: string): string => {
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`no ${begin} … ${end} in the document`);
  return `${before}${begin}\n\`\`\`mermaid\n${diagram}\n\`\`\`\n${end}${after}`;
};
