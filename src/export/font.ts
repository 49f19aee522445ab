import fontUrl from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';

let face: Promise<string> | undefined;

const read = async (): Promise<string> => {
  const answer = await fetch(fontUrl);
  if (!answer.ok) throw new Error(`no font: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const base64 = btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  return `@font-face{font-family:"Source Sans 3 Variable";font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
};

/** The typeface as a rule of a style sheet that needs no other file. @throws Error where the font cannot be read */
export const fontFace = (): Promise<string> => {
  face ??= read().catch((cause: unknown) => {
    face = undefined;
    throw new Error('the font could not be read', { cause });
  });
  return face;
};
