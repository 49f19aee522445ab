/** Gives the reader a file to keep. */
export const saveFile = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Safari begins to read after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
