import type { CheckFinding } from './check-finding.ts';
import type { IdentifierKind } from './identifier/mask.ts';
import { type PersonalIdentifier, personalIdentifiers } from './identifier/personal-identifiers.ts';
import { type SecrecyMark, secrecyMarks } from './secrecy-marks.ts';
import type { OfficeHolder } from './words/word-lists.ts';
import type { WordHit, WordMatcher } from './words/word-matcher.ts';

/** A finding in one text; the messages are sentences that lack their beginning (where it stands). */
export type TextFinding = Omit<CheckFinding, 'where'> & { readonly start: number; readonly end: number };

const identifierNames: Record<IdentifierKind, { readonly zh: string; readonly en: string }> = {
  residentId: { zh: '身份证号', en: 'a resident identity number' },
  mobile: { zh: '手机号码', en: 'a mobile number' },
  bankCard: { zh: '银行卡号', en: 'a bank card number' },
  passport: { zh: '护照号码', en: 'a passport number' },
};

const ofIdentifier = ({ kind, start, end, text, mask, certain }: PersonalIdentifier): TextFinding => {
  const { zh, en } = identifierNames[kind];
  const message = certain
    ? { zh: `有一个${zh}，公开前请遮盖。`, en: `contains ${en}. Mask it before it is made public.` }
    : {
        zh: `有一个可能是旧${zh}的数字，请核对；如果是，公开前请遮盖。`,
        en: `contains digits that may be ${en} of the old form. Check them, and mask them if they are.`,
      };
  return {
    severity: certain ? 'block' : 'warn',
    code: 'personal-identifier',
    start,
    end,
    found: text,
    suggestion: mask,
    message,
  };
};

const markMessages: Record<SecrecyMark['kind'], (text: string) => CheckFinding['message']> = {
  classified: (text) => ({
    zh: `有密级标志“${text}”。涉密信息不得上网，请停止送审并按保密规定处理。`,
    en: `carries the secrecy mark “${text}”. Secret information must not go online: stop here and follow the secrecy rules.`,
  }),
  internal: (text) => ({
    zh: `有“${text}”字样。内部材料不得公开，请核实后删去或更换材料。`,
    en: `says “${text}”. Internal papers must not be made public: check it, then remove it or use another paper.`,
  }),
  copyNumber: (text) => ({
    zh: `有涉密文件的“${text}”。请核实材料能否公开。`,
    en: `carries the copy number “${text}” of a secret paper. Check whether it may be made public.`,
  }),
};

const ofMark = ({ kind, start, end, text, quoted }: SecrecyMark): TextFinding => ({
  severity: quoted ? 'warn' : 'block',
  code: 'secrecy-mark',
  start,
  end,
  found: text,
  message: markMessages[kind](text.replace(/\s+/g, ' ')),
});

const term = ({ from, to }: OfficeHolder): { readonly zh: string; readonly en: string } => ({
  zh: to ? `${from} 至 ${to}` : `${from} 起`,
  en: to ? `from ${from} to ${to}` : `since ${from}`,
});

const ofWord = (hit: WordHit): TextFinding => {
  const base = { start: hit.start, end: hit.end, found: hit.text };
  if (hit.kind === 'typo') {
    const message = {
      zh: `“${hit.text}”应为“${hit.entry.right}”。`,
      en: `reads “${hit.text}”; it must read “${hit.entry.right}”.`,
    };
    return {
      ...base,
      severity: hit.entry.serious ? 'block' : 'warn',
      code: 'typo',
      suggestion: hit.entry.right,
      message,
    };
  }
  if (hit.kind === 'office') {
    const terms = hit.holders.map(term);
    const message = {
      zh: `“${hit.text}”与任职时间不符（任期：${terms.map(({ zh }) => zh).join('；')}），请核对职务。`,
      en: `says “${hit.text}”, who does not hold that office at this date (${terms.map(({ en }) => en).join('; ')}).`,
    };
    return { ...base, severity: 'warn', code: 'office-holder', message };
  }
  const { suggestion, advice } = hit.entry;
  const instead = suggestion
    ? { zh: `，建议用“${suggestion}”`, en: ` “${suggestion}” is better.` }
    : { zh: '', en: '' };
  const why = advice ? `（${advice}）` : '';
  if (hit.kind === 'forbidden') {
    const message = {
      zh: `有禁用的词“${hit.text}”${why}${instead.zh || '，请改写'}。`,
      en: `uses “${hit.text}”, which is not permitted.${instead.en || ' Write it another way.'}`,
    };
    return { ...base, severity: 'block', code: 'forbidden-word', suggestion, message };
  }
  const code = hit.kind === 'errorProne' ? 'error-prone-word' : 'cautious-word';
  const kind =
    hit.kind === 'errorProne' ? { zh: '容易写错', en: 'easily misused' } : { zh: '需慎用', en: 'to be used with care' };
  const message = {
    zh: `的“${hit.text}”${kind.zh}${why}${instead.zh}，请核对。`,
    en: `uses “${hit.text}”, which is ${kind.en}.${instead.en}`,
  };
  return { ...base, severity: 'warn', code, suggestion, message };
};

/** Everything the checks find in one plain text published `at`, in reading order. */
export const textFindings = (text: string, words: WordMatcher, at: string): readonly TextFinding[] =>
  [
    ...secrecyMarks(text).map(ofMark),
    ...personalIdentifiers(text)
      .filter((identifier) => !words.publicNumbers.has(identifier.text.replace(/\D/g, '')))
      .map(ofIdentifier),
    ...words.hits(text, at).map(ofWord),
  ].sort((one, other) => one.start - other.start || one.end - other.end);
