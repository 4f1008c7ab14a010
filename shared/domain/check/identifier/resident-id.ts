const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

const isDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** A foreigner's permanent residence number begins with 9, then the province. */
const isRegion = (id: string): boolean => provinces.has(id[0] === '9' ? id.slice(1, 3) : id.slice(0, 2));

const isCurrent = (id: string): boolean => {
  const year = Number(id.slice(6, 10));
  if (year < 1900 || year > 2099 || !isDate(year, Number(id.slice(10, 12)), Number(id.slice(12, 14)))) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return checkCharacters[sum % 11] === id[17];
};

const isOld = (id: string): boolean =>
  isDate(1900 + Number(id.slice(6, 8)), Number(id.slice(8, 10)), Number(id.slice(10, 12)));

/**
 * Whether half-width `id` is a resident identity number: 18 characters with the check character of GB 11643 (`X` in
 * upper case), or the 15 digits issued before 1999, which carry no check and so prove little alone.
 */
export const isResidentId = (id: string): boolean => {
  if (!isRegion(id)) return false;
  if (/^\d{17}[\dX]$/.test(id)) return isCurrent(id);
  return /^\d{15}$/.test(id) && isOld(id);
};
