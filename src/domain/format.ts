/** Numbers as Danes (and English readers) write them: 40.504 · 29,6 % · 1,2 mio. kr. · 45.000 kr. */

export type Language = 'da' | 'en';

const locale = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Language, string>;
const million = { da: 'mio.', en: 'm' } as const;
const billion = { da: 'mia.', en: 'bn' } as const;
const currency = { da: 'kr.', en: 'DKK' } as const;
const space = '\u00a0';

interface NumberFormat {
  readonly format: (value: number) => string;
}

/** `Intl` writes a hyphen before a negative number. */
const withMinus = (intl: Intl.NumberFormat): NumberFormat => ({ format: (value) => intl.format(value).replace('-', '\u2212') });

/** Something of each language, made when it is first needed: what `Intl` makes costs milliseconds, and a page is read in one language. */
export const inEachLanguage = <T extends object>(make: (locale: string) => T): ((language: Language) => T) => {
  const made: Partial<Record<Language, T>> = {};
  return (language) => {
    made[language] ??= make(locale[language]);
    return made[language];
  };
};

const numberFormat = (options: Intl.NumberFormatOptions): ((language: Language) => NumberFormat) =>
  inEachLanguage((tag) => withMinus(new Intl.NumberFormat(tag, options)));

const percent = numberFormat({ style: 'percent', maximumFractionDigits: 1 });
const whole = numberFormat({ maximumFractionDigits: 0 });
const oneDecimal = numberFormat({ maximumFractionDigits: 1 });
const twoDecimals = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const threeFigures = numberFormat({ maximumSignificantDigits: 3 });

/** 0.2953 → "29,5 %"; at most one decimal. */
export const formatShare = (share: number, language: Language): string => percent(language).format(share);

/** 0.2953 → "29,5 pct." for running text. */
export const formatShareInText = (share: number, language: Language): string =>
  `${oneDecimal(language).format(share * 100)}${language === 'da' ? `${space}pct.` : `${space}per cent`}`;

/** Whole people: 40504 → "40.504". */
export const formatCount = (count: number, language: Language): string => whole(language).format(count);

/** Two decimals, as for a Gini coefficient: 0.909 → "0,91". */
export const formatIndex = (index: number, language: Language): string => twoDecimals(language).format(index);

/** Three significant figures: 45000 → "45.000 kr.", 1160000 → "1,16 mio. kr.". */
export const formatKroner = (kroner: number, language: Language): string => {
  const size = Math.abs(kroner);
  const rounded = threeFigures(language);
  if (size >= 999_500_000) return `${rounded.format(kroner / 1e9)}${space}${billion[language]}${space}${currency[language]}`;
  if (size >= 999_500) return `${rounded.format(kroner / 1e6)}${space}${million[language]}${space}${currency[language]}`;
  return `${rounded.format(kroner)}${space}${currency[language]}`;
};

/** A score, or a mean of scores: 24.53 → "24,5". */
export const formatPoints = (points: number, language: Language): string => oneDecimal(language).format(points);

/** 11718604 → "11,7 MB". */
export const formatBytes = (bytes: number, language: Language): string =>
  bytes < 1e6 ? `${formatCount(Math.ceil(bytes / 1e3), language)}${space}kB` : `${threeFigures(language).format(bytes / 1e6)}${space}MB`;

/** With a capital where it begins a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
