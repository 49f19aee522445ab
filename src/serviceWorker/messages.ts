/** What the page and its service worker say to each other. Types alone: the worker is one file. */

/** Asked through a `MessageChannel`, whose other end hears the answer. */
export type Question = 'is-complete' | 'switch';

/** `is-complete`: every file of this version is stored. */
export type CompleteAnswer = boolean;

/** `switch`: this version takes over at once, or other windows still show the one before. */
export type SwitchAnswer = 'switching' | 'others-open';

/** Told to every window when a version could not be stored: the browser has no room, or a file did not come. */
export interface NotStored {
  readonly notStored: 'no-room' | 'unreachable';
}
