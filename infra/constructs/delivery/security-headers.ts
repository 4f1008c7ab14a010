/** What every public page carries (functions/http/public-headers.ts says the same on one machine; a test compares). */
export const pageSecurity = {
  contentSecurityPolicy:
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  permissions: 'camera=(), microphone=(), geolocation=(), payment=()',
} as const;

/** The desk draws with styles of its own and shows pictures it has just been given. */
export const deskSecurity =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'none'";

/** Two years, as lists of strict hosts ask for. */
export const strictTransportSeconds = 63_072_000;
