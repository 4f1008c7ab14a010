/** A public address as the page it stands for, or where to go instead; undefined when it can be no page of ours. */
export type PublicPath = { readonly path: string } | { readonly redirect: string } | undefined;

const hasControl = (text: string): boolean => [...text].some((sign) => sign < ' ' || sign === '\u007f');

/**
 * The page path of a request path: decoded once, without dot segments, backslashes, empty segments or control characters.
 * A folder is its `index.html`; a folder without its slash is sent there.
 */
export const publicPath = (pathname: string): PublicPath => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.length > 1000 || decoded.includes('\\') || hasControl(decoded)) return undefined;
  const segments = decoded.split('/').slice(1);
  if (
    segments.some(
      (segment, index) => segment === '.' || segment === '..' || (segment === '' && index < segments.length - 1),
    )
  )
    return undefined;
  const last = segments.at(-1) ?? '';
  if (last === '')
    return {
      path: `${segments
        .slice(0, -1)
        .map((segment) => `${segment}/`)
        .join('')}index.html`,
    };
  return last.includes('.') ? { path: segments.join('/') } : { redirect: `${pathname}/` };
};
