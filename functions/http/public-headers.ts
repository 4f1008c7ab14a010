/** What every public page carries. Pages load nothing but their own host's files and run no inline script. */
export const publicHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** How long shared caches may keep a page; browsers ask again each time. */
export const pageCacheControl = 'public, max-age=0, s-maxage=30, must-revalidate';
/** A file may be replaced under its address: browsers ask again after five minutes, and are answered 304 where it is the same. */
export const mediaCacheControl = 'public, max-age=300';
export const assetCacheControl = 'public, max-age=31536000, immutable';

const deskPolicy = (connects: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src ${connects}; frame-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Of the staff desk: it runs its own scripts only. Its component library writes style elements as it goes, so styles may be inline. */
export const deskHeaders: Readonly<Record<string, string>> = {
  ...publicHeaders,
  'content-security-policy': deskPolicy("'self'"),
  'referrer-policy': 'same-origin',
};

/** The desk's headers where files go straight into a store: that origin alone is connected to besides its own. */
export const deskHeadersWith = (uploadOrigin: string | undefined): Readonly<Record<string, string>> =>
  uploadOrigin === undefined
    ? deskHeaders
    : { ...deskHeaders, 'content-security-policy': deskPolicy(`'self' ${uploadOrigin}`) };
