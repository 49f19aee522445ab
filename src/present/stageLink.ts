/** What the stage and the speaker's window tell each other. Both are of one origin and one browser; nothing goes over a network. */
import type { Command } from './keys.ts';

/** A slide as the speaker's window shows it: its words, and its chart as it stands on the stage. */
export interface SlideNews {
  readonly title: string;
  readonly words: string;
  /** An SVG of its own, of cleared numbers; null for slides without a chart. */
  readonly picture: string | null;
}

export interface StageNews {
  readonly kind: 'news';
  /** Of the slide, from 0. */
  readonly place: number;
  readonly count: number;
  readonly step: number;
  readonly steps: number;
  readonly notes: string;
  readonly now: SlideNews;
  /** Null after the last. */
  readonly next: SlideNews | null;
  readonly dark: 'black' | 'white' | null;
  /** When the talk began, in ms since 1970. */
  readonly began: number;
}

export type StageMessage = StageNews | { readonly kind: 'ended' };
export type SpeakerMessage = { readonly kind: 'hello' } | { readonly kind: 'command'; readonly command: Command };

/** The window's name says which stage it belongs to: two tabs may present at once. */
const windowName = /^helhedsblik-noter-([a-z0-9]{1,20})$/;

/** A name that no other stage of this browser has. */
export const freshStage = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(36))
    .join('')
    .slice(0, 16);

/** The name of the speaker's window of a stage. */
export const speakerWindow = (stage: string): string => `helhedsblik-noter-${stage}`;

/** The stage that a window by this name belongs to; null where it is none of ours. */
export const stageOf = (name: string): string | null => windowName.exec(name)?.[1] ?? null;

/** One end of the talk between the windows. */
export interface Line<Out> {
  readonly tell: (message: Out) => void;
  readonly close: () => void;
}

/** Opens a line to the other window of `stage`; `hear` is given what it says. */
export const openLine = <In, Out>(stage: string, hear: (message: In) => void): Line<Out> => {
  const channel = new BroadcastChannel(`helhedsblik:scene:${stage}`);
  channel.onmessage = ({ data }: MessageEvent<In>) => hear(data);
  return {
    tell: (message) => channel.postMessage(message),
    close: () => channel.close()
  };
};
