/** When the engine is started: at once, or where a small device opens the overview, not before the reader asks. */
import { dataset } from './dataset.svelte.ts';
import { place, startView } from './place.svelte.ts';
import { preparedOverview } from './preparedOverview.ts';

/** What a browser tells of the machine it runs on. */
export interface Device {
  /** GiB, rounded down to a power of two and at most 8 (Device Memory, W3C). Not told by Firefox and Safari. */
  readonly memory: number | undefined;
  /** The reader has asked for less data (Network Information, WICG). Told by Chromium alone. */
  readonly savesData: boolean;
  /** The shorter side of the screen, CSS px. */
  readonly shorterSide: number;
}

/** The engine and the demo take some 400 MB; a browser gives a tab a quarter of a small device's memory. */
const leastMemory = 4;
/** The speaker's window shows what the stage sends it, and needs no engine of its own. */
const notesView = 'talernoter';
/** Phones in CSS px across; the smallest tablets have 600. */
const phoneSide = 500;

/** Whether the engine is too much to start unasked: little memory, or a phone whose owner saves data. */
export const isTooSmall = ({ memory, savesData, shorterSide }: Device): boolean =>
  (memory !== undefined && memory < leastMemory) || (savesData && shorterSide < phoneSide);

declare global {
  interface Navigator {
    readonly deviceMemory?: number;
    readonly connection?: { readonly saveData?: boolean };
  }
}

const thisDevice = (): Device => {
  const { deviceMemory, connection } = navigator;
  return {
    memory: deviceMemory,
    savesData: connection?.saveData === true,
    shorterSide: Math.min(window.screen.width, window.screen.height)
  };
};

/** Twice: the first frame is the one being made. In its own typeface, which asks for the same network as the engine. */
const afterPaint = (work: () => void): void => {
  const paint = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));
  paint(() => void document.fonts.ready.then(() => paint(work)));
};

export class Beginning {
  /** The engine waits for the reader. */
  isHeld = $state(false);
  #isBegun = false;

  /** Decides by where the reader is. Pages of figures have the engine at once. */
  decide(device: Device = thisDevice()): void {
    const { view } = place.location;
    if (view === notesView) this.#uponLeaving(view);
    else if (view !== startView) this.now();
    else if (isTooSmall(device)) {
      this.isHeld = true;
      this.#uponLeaving(view);
    }
    // The overview is shown before the engine takes the machine.
    else
      preparedOverview(place.location.language).then(
        () => afterPaint(() => this.now()),
        () => this.now()
      );
  }

  /** Starts the engine, once. */
  now(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    this.isHeld = false;
    void dataset.start();
  }

  #uponLeaving(view: string): void {
    const leave = () => {
      if (place.location.view === view) return;
      window.removeEventListener('hashchange', leave);
      this.now();
    };
    window.addEventListener('hashchange', leave);
  }
}

export const beginning = new Beginning();
