/**
 * Whether `host` is one the operator allows to collect from: named as it is, or below `*.name`. Nothing is allowed where
 * nothing is named.
 */
export const isAllowedHost = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((entry) => {
    const name = entry.trim().toLowerCase();
    return name.startsWith('*.') ? host.endsWith(name.slice(1)) && host.length > name.length - 1 : host === name;
  });
