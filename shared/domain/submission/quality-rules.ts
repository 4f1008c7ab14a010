/** What may be wrong with a text before it goes to the site above (CNT-14). */
export const qualityCodes = ['place-missing', 'unit-missing', 'first-person', 'unit-name'] as const;
export type QualityCode = (typeof qualityCodes)[number];

/** One finding; `start` and `end` are UTF-16 offsets in the title or the plain text of the body. */
export type QualityFinding = {
  readonly severity: 'block' | 'warn';
  readonly code: QualityCode;
  readonly where: { readonly part: 'title' | 'body'; readonly start: number; readonly end: number };
  readonly found: string;
  readonly suggestion?: string | undefined;
  readonly message: { readonly zh: string; readonly en: string };
};

/** Full name of a unit and its standard short forms, the best first. `core` alone could be any city's. */
export type UnitName = {
  readonly full: string;
  readonly standard: readonly string[];
  readonly core?: string | undefined;
};

export type QualityInput = {
  readonly title: string;
  readonly bodyText: string;
  readonly places: readonly string[];
  readonly unit: UnitName;
  /** All units of the cluster. */
  readonly units: readonly UnitName[];
  readonly severity: Readonly<Record<QualityCode, 'block' | 'warn' | 'off'>>;
};

const governments = (name: string): readonly string[] => [
  name,
  ...(name.endsWith('人民政府') ? [name.replace(/人民政府$/, '政府')] : []),
];

/** `云澜市教育局` is also `市教育局`, `云澜市清河区人民政府` also `清河区政府`: places above it may be left out, its rank not. */
export const unitName = (full: string, places: readonly string[], more: readonly string[] = []): UnitName => {
  const place = places.find((name) => full.startsWith(name) && /[省市州县区]$/.test(name));
  const rest = place && full.slice(place.length);
  if (!place || !rest) return { full, standard: [...more, ...governments(full).slice(1)] };
  if (/^.{2,4}[县区]/.test(rest)) return { full, standard: [...more, ...governments(rest)] };
  const core = rest.length >= 3 && rest !== '人民政府' ? rest : undefined;
  return { full, standard: [...more, ...governments(`${place.slice(-1)}${rest}`)], core };
};

const parts = ({ title, bodyText }: QualityInput) => [
  { part: 'title' as const, text: title },
  { part: 'body' as const, text: bodyText },
];

const firstPerson =
  /(?<![自忘敌小大无唯])我(?:们)?(省|市|州|县|区|乡|镇|街道|厅|局|委|办|院|部|处|科|站|所|队|中心|单位|校)(?!场|分|别|域)/g;

/** Inside a quotation somebody else speaks. */
const quotedAt = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
};

const nameFor = (place: string, input: QualityInput): string | undefined => {
  const own = input.places.find((name) => name.endsWith(place));
  return own ?? [input.unit.standard[0], input.unit.full].find((name) => name?.endsWith(place));
};

const firstPersons = (input: QualityInput): QualityFinding[] =>
  parts(input).flatMap(({ part, text }) =>
    [...text.matchAll(firstPerson)].map((match): QualityFinding => {
      const start = match.index;
      const suggestion = nameFor(match[1] ?? '', input);
      const instead = suggestion ? `，请改为“${suggestion}”` : '，请改为全称或规范简称';
      return {
        severity: quotedAt(text, start) ? 'warn' : severityOf(input, 'first-person'),
        code: 'first-person',
        where: { part, start, end: start + match[0].length },
        found: match[0],
        suggestion,
        message: {
          zh: `报送稿件不用第一人称“${match[0]}”${instead}。`,
          en: `A submission does not say “${match[0]}” in the first person${suggestion ? `; write “${suggestion}”` : ''}.`,
        },
      };
    }),
  );

const severityOf = ({ severity }: QualityInput, code: QualityCode): 'block' | 'warn' =>
  severity[code] === 'block' ? 'block' : 'warn';

const missing = (input: QualityInput, code: 'place-missing' | 'unit-missing', names: readonly string[]) => {
  const said = names.some((name) => input.title.includes(name) || input.bodyText.includes(name));
  if (said || names.length === 0) return [];
  const wanted = names.map((name) => `“${name}”`).join('或');
  const message =
    code === 'place-missing'
      ? { zh: `标题或正文应写明所在市县：${wanted}。`, en: `Title or text must name the city or county: ${wanted}.` }
      : { zh: `标题或正文应写明单位：${wanted}。`, en: `Title or text must name the unit: ${wanted}.` };
  const where = { part: 'title' as const, start: 0, end: input.title.length };
  const suggestion = code === 'unit-missing' ? input.unit.full : names[0];
  const finding: QualityFinding = { severity: severityOf(input, code), code, where, found: '', suggestion, message };
  return [finding];
};

const cores = (input: QualityInput): readonly (readonly [string, UnitName])[] =>
  input.units.flatMap((unit) => (unit.core === undefined ? [] : [[unit.core, unit] as const]));

const isStandard = (text: string, at: number, core: string, unit: UnitName): boolean =>
  [unit.full, ...unit.standard].some((name) => {
    const within = name.indexOf(core);
    return within >= 0 && text.startsWith(name, at - within);
  });

/** A unit's bare name without place or rank before it. */
const loose = (input: QualityInput): QualityFinding[] =>
  cores(input).flatMap(([core, unit]) =>
    parts(input).flatMap(({ part, text }) => {
      const suggestion = unit.standard[0] ?? unit.full;
      return [...text.matchAll(new RegExp(`(?<![省市州县区乡镇级地各关国])${core}`, 'g'))]
        .filter(({ index }) => !isStandard(text, index, core, unit))
        .map(
          ({ index }): QualityFinding => ({
            severity: severityOf(input, 'unit-name'),
            code: 'unit-name',
            where: { part, start: index, end: index + core.length },
            found: core,
            suggestion,
            message: {
              zh: `单位名称“${core}”应使用全称或规范简称，如“${suggestion}”。`,
              en: `“${core}” needs its full name or standard short form, such as “${suggestion}”.`,
            },
          }),
        );
    }),
  );

/** All that the rules find in a text about to be sent, title first. */
export const qualityFindings = (input: QualityInput): readonly QualityFinding[] => {
  const all = [
    ...missing(input, 'place-missing', input.places),
    ...missing(input, 'unit-missing', [input.unit.full, ...input.unit.standard]),
    ...firstPersons(input),
    ...loose(input),
  ].filter(({ code }) => input.severity[code] !== 'off');
  const order = { title: 0, body: 1 };
  return all.sort((a, b) => order[a.where.part] - order[b.where.part] || a.where.start - b.where.start);
};
