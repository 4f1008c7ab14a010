import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Circular, circularColumns } from '#shared/domain/submission/figures/circular.ts';

const font = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };

const cell = (text: string | number, bold = false): TableCell =>
  new TableCell({
    children: [
      new Paragraph({
        alignment: typeof text === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: String(text), bold, font, size: 21 })],
      }),
    ],
  });

const tableOf = ({ rows, total }: Circular['sections'][number]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: circularColumns.map(({ heading }) => cell(heading, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: circularColumns.map(({ value }) => cell(value(row))) }),
      ),
      new TableRow({ cantSplit: true, children: circularColumns.map(({ total: sum }) => cell(sum(total), true)) }),
    ],
  });

const line = (text: string): Paragraph =>
  new Paragraph({
    indent: { firstLine: 640 },
    spacing: { line: 480 },
    children: [new TextRun({ text, font, size: 32 })],
  });

/** The circular as a Word document in the manner of official papers. */
export const circularDocx = async (circular: Circular): Promise<Uint8Array> => {
  const document = new Document({
    title: circular.title,
    creator: circular.siteName,
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({ text: circular.title, bold: true, size: 44, font: { ...font, eastAsia: '宋体' } }),
            ],
          }),
          line(circular.summary),
          ...circular.sections.flatMap((section) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              keepNext: true,
              spacing: { before: 240, after: 120 },
              children: [new TextRun({ text: section.heading, size: 32, font: { ...font, eastAsia: '黑体' } })],
            }),
            tableOf(section),
          ]),
          ...circular.notes.map(line),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { before: 480 },
            children: [new TextRun({ text: circular.siteName, font, size: 32 })],
          }),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [new TextRun({ text: circular.issuedOn, font, size: 32 })],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
