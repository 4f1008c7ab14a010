import type { CheckFinding, FindingPlace } from './check-finding.ts';
import { type TextFinding, textFindings } from './text-findings.ts';
import type { WordMatcher } from './words/word-matcher.ts';

/** What is checked before submit; the texts are plain, `at` is the date of publication, `YYYY-MM-DD` or an instant. */
export type ContentToCheck = {
  readonly title: string;
  readonly bodyText: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly places: readonly { readonly place: string; readonly text: string }[];
  }[];
  readonly lists: WordMatcher;
  readonly at: string;
};

/** The beginning of a sentence about the finding, in both languages. */
const prefix = (where: FindingPlace): { readonly zh: string; readonly en: string } => {
  if (where.part === 'attachment')
    return { zh: `附件《${where.name}》${where.place}`, en: `Attachment “${where.name}” (${where.place})` };
  return where.part === 'title' ? { zh: '标题里', en: 'The title' } : { zh: '正文里', en: 'The text' };
};

const placed = (text: string, content: ContentToCheck, place: (finding: TextFinding) => FindingPlace): CheckFinding[] =>
  textFindings(text, content.lists, content.at).map((finding) => {
    const where = place(finding);
    const { zh, en } = prefix(where);
    return {
      severity: finding.severity,
      code: finding.code,
      where,
      found: finding.found,
      suggestion: finding.suggestion,
      message: { zh: `${zh}${finding.message.zh}`, en: `${en} ${finding.message.en}` },
    };
  });

/** Everything the checks before submit find in an article and its attachments, in reading order. */
export const checkContent = (content: ContentToCheck): readonly CheckFinding[] => [
  ...placed(content.title, content, ({ start, end }) => ({ part: 'title', start, end })),
  ...placed(content.bodyText, content, ({ start, end }) => ({ part: 'body', start, end })),
  ...content.attachments.flatMap(({ name, places }) =>
    places.flatMap(({ place, text }) =>
      placed(text, content, ({ start, end }) => ({ part: 'attachment', name, place, start, end })),
    ),
  ),
];
