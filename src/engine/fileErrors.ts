/** Names of errors that a file caused, not the program. A name survives the way between threads; a class does not. */

/** The file is damaged or of a kind that the decoder does not know. */
export const undecodable = 'UndecodableError';
/** The file was moved or changed while it was read. */
export const gone = 'FileGoneError';
