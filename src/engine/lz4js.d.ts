declare module 'lz4js' {
  /** The content of an LZ4 frame. */
  export const decompress: (frame: Uint8Array) => Uint8Array;
}
