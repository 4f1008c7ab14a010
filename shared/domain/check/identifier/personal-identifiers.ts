import type { TextPlace } from '../text-place.ts';
import { type DigitGroup, digitGroups } from './digit-groups.ts';
import { type IdentifierKind, type MaskMode, mask } from './mask.ts';
import { isResidentId } from './resident-id.ts';

/** `certain` is false where only the shape speaks for it: 15 digits that could be an old resident number. */
export type PersonalIdentifier = TextPlace & {
  readonly kind: IdentifierKind;
  /** `text` with its middle starred, as long as `text`. */
  readonly mask: string;
  readonly certain: boolean;
};

type Found = { readonly kind: IdentifierKind; readonly certain: boolean };

const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** UnionPay 16 to 19 digits, Visa 16 or 19, Mastercard 16. */
const isCardNumber = (digits: string): boolean =>
  /^(?:62\d{14,17}|4\d{15}(?:\d{3})?|5[1-5]\d{14})$/.test(digits) && passesLuhn(digits);

const cardShapes = /^(?:\d\d|4-4-4-4(?:-[1-3])?|6-1[0-3]|4-4-4-[5-7])$/;
const mobileShapes = /^(?:11|3-4-4|3-3-5|4-4-3)$/;
const idContext = /身份|证件|公民号码|ID/i;

/** One or more neighbouring groups, read as one number. */
type Candidate = { readonly digits: string; readonly shape: string; readonly start: number; readonly end: number };

const classify = ({ digits, shape, start }: Candidate, text: string): Found | undefined => {
  if (digits.length === 11)
    return mobileShapes.test(shape) && /^1[3-9]\d{9}$/.test(digits) ? { kind: 'mobile', certain: true } : undefined;
  if (digits.length === 18 && isResidentId(digits)) return { kind: 'residentId', certain: true };
  if (digits.length === 15)
    return shape === '15' && isResidentId(digits)
      ? { kind: 'residentId', certain: idContext.test(text.slice(Math.max(0, start - 20), start)) }
      : undefined;
  return cardShapes.test(shape) && isCardNumber(digits) ? { kind: 'bankCard', certain: true } : undefined;
};

/** A country code written straight onto a mobile number: the number begins after it. */
const withoutCountryCode = (text: string, group: DigitGroup): DigitGroup => {
  const code = /^(?:00)?86(?=1[3-9]\d{9}$)/.exec(group.digits)?.[0];
  if (!code || (code === '86' && !'+＋'.includes(text[group.start - 1] ?? ' '))) return group;
  return { ...group, digits: group.digits.slice(code.length), start: group.start + code.length };
};

const longest = 19;
const isPossibleLength = (length: number): boolean => length === 11 || (length >= 15 && length <= longest);

/** The longest number that begins with the group at `from`, and the index of the group after it. */
const identifierAt = (text: string, chain: readonly DigitGroup[], from: number) => {
  let best: { readonly found: Found; readonly candidate: Candidate; readonly next: number } | undefined;
  let digits = '';
  let shape = '';
  for (let index = from; index < chain.length && digits.length < longest; index += 1) {
    const group = chain[index] as DigitGroup;
    digits += group.digits;
    shape += shape ? `-${group.digits.length}` : group.digits.length;
    if (!isPossibleLength(digits.length)) continue;
    const candidate = { digits, shape, start: (chain[from] as DigitGroup).start, end: group.end };
    const found = classify(candidate, text);
    if (found) best = { found, candidate, next: index + 1 };
  }
  return best;
};

const inDigits = (text: string, mode: MaskMode): PersonalIdentifier[] => {
  const identifiers: PersonalIdentifier[] = [];
  for (const groups of digitGroups(text)) {
    const chain = groups.map((group) => (group.digits.length > 12 ? withoutCountryCode(text, group) : group));
    for (let from = 0; from < chain.length; ) {
      const hit = identifierAt(text, chain, from);
      if (hit) {
        const { start, end } = hit.candidate;
        const raw = text.slice(start, end);
        identifiers.push({ ...hit.found, start, end, text: raw, mask: mask(hit.found.kind, raw, mode) });
      }
      from = hit?.next ?? from + 1;
    }
  }
  return identifiers;
};

/** A passport number has no check digit, so the word must stand before it. */
const passportShape = /(?<![0-9A-Za-z])(?:[DEGPS]\d{8}|E[A-HJ-NP-Z]\d{7})(?![0-9A-Za-z])/g;

const inPassports = (text: string, mode: MaskMode): PersonalIdentifier[] =>
  [...text.matchAll(passportShape)]
    .filter((hit) => /护照|通行证|passport/i.test(text.slice(Math.max(0, hit.index - 20), hit.index)))
    .map(({ index, 0: raw }) => ({
      kind: 'passport',
      certain: true,
      start: index,
      end: index + raw.length,
      text: raw,
      mask: mask('passport', raw, mode),
    }));

/**
 * Resident, mobile, bank card and passport numbers in a plain text, in order and not overlapping. Digits may be
 * full-width and stand in groups; offsets are those of `text` as given.
 */
export const personalIdentifiers = (text: string, mode: MaskMode = 'strict'): readonly PersonalIdentifier[] =>
  [...inDigits(text, mode), ...inPassports(text, mode)].sort((one, other) => one.start - other.start);
