import { Secret, TOTP } from 'otpauth';

const period = 30;

/** The time-based codes of one secret, as authenticators make them: SHA-1, six digits, thirty seconds. */
export const totpOf = (base32: string, label = ''): TOTP =>
  new TOTP({
    issuer: '站群',
    label,
    secret: Secret.fromBase32(base32),
    algorithm: 'SHA1',
    digits: 6,
    period,
  });

/** The time step a code belongs to, one step early or late allowed; undefined when it is not a code of this secret now. */
export const codeStep = (base32: string, code: string, now: Date): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(base32).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta;
};
