/**
 * Texts that have the form of a hash. One century of CPR numbers is 36,525 days × 10,000 = 3.7·10⁸ values, so an unsalted hash of
 * one is found by trying them all, in minutes (domain handbook, section 5).
 */

/** Hexadecimal digests: MD5, SHA-1, SHA-256, SHA-384, SHA-512; SQL Server writes 0x before them. */
const hexLengths: ReadonlySet<number> = new Set([32, 40, 64, 96, 128]);
const hex = /^(?:0x)?([0-9a-f]+)$/i;

/**
 * Base64 of 16, 20 and 32 bytes, with or without `=`, also in the alphabet of addresses. The last character holds only 2 or 4 bits, so
 * a word of 22 letters seldom fits; and a digest that lacks capitals, small letters or digits is rare.
 */
const base64 =
  /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?:[\w+/-]{21}[AQgw](?:==)?|[\w+/-]{26}[AEIMQUYcgkosw048]=?|[\w+/-]{42}[AEIMQUYcgkosw048]=?)$/;

/**
 * A UUID of version 4 is random (RFC 9562, section 5.4), versions 1, 6 and 7 are time: no hash of anybody, so they are let be. Versions 3
 * and 5 are hashes of names, and a UUID without a version is often an MD5 that SQL Server was asked to write as `uniqueidentifier`.
 */
const uuid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{12}\}?$/i;
const isInnocent = (version: string | undefined, variant: string | undefined): boolean =>
  /^[1467]$/.test(version ?? '') && /^[89ab]$/i.test(variant ?? '');

/** Whether a text could be a hash. One text alone says little; a column of them does. */
export const isDigest = (text: string): boolean => {
  if (text.length < 22 || text.length > 130) return false;
  const [hyphened, version, variant] = uuid.exec(text) ?? [];
  if (hyphened !== undefined) return !isInnocent(version, variant);
  const digits = hex.exec(text)?.[1];
  if (digits === undefined || !hexLengths.has(digits.length)) return base64.test(text);
  // Python's uuid4().hex: the same random number without hyphens. One MD5 in 64 looks like it.
  return !(digits.length === 32 && digits[12] === '4' && isInnocent('4', digits[16]));
};
