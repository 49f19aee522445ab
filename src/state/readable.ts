/**
 * A file that was moved, removed or changed since it was chosen cannot be read any more; the browser tells only who tries. In Chromium a
 * file that was removed before anybody asked for its size has none: a slice of that could be read, the whole cannot.
 */
export const isReadable = async (file: Blob): Promise<boolean> => {
  try {
    await (file.size > 0 ? file.slice(0, 1) : file).arrayBuffer();
    return true;
  } catch {
    return false;
  }
};

/** The text of a small file; null where it cannot be read any more. */
export const textOf = async (file: Blob): Promise<string | null> => {
  try {
    return await file.text();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
};

/**
 * A file in the browser's storage is gone when it is forgotten, and what is loaded must outlive that. Null where it cannot be read any more.
 * @throws RangeError where memory does not suffice
 */
export const copyOf = async (kept: File): Promise<File | null> => {
  try {
    return new File([await kept.arrayBuffer()], kept.name, { lastModified: kept.lastModified });
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
};
