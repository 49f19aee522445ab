/** The text without what no XML file can hold: control characters but tab and line breaks, and halves of surrogate pairs (XML 1.0, 2.2). */
export const writable = (text: string): string =>
  text.replaceAll(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, (letter) => ('\t\n\r'.includes(letter) ? letter : ''));

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As the content of an element or of an attribute in double quotes. */
export const escaped = (text: string): string => writable(text).replaceAll(/[&<>"]/g, (sign) => names[sign] ?? sign);
