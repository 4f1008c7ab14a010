/** Size of every picture. */
export const canvas = { width: 1200, height: 800 } as const;

type Attributes = Readonly<Record<string, string | number>>;

const short = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;

/** One SVG element; underscores in attribute names stand for hyphens. */
export const element = (name: string, attributes: Attributes, children = ''): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key.replaceAll('_', '-')}="${short(value)}"`)
    .join('');
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
};
