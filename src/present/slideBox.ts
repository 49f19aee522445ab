/** The room of a whole slide on the screen. */
export interface SlideBox {
  /** In px. */
  readonly width: number;
  readonly height: number;
  /** Px of the screen to one px of a stage of 1920 × 1080. */
  readonly unit: number;
}

/** What a slide tells of itself once it is known. */
export interface SlideTold {
  readonly title: string;
  /** In how many steps it is shown. */
  readonly steps: number;
  /** It waits for an answer. */
  readonly isBusy: boolean;
  /** Its figure has nothing to show of what is loaded. */
  readonly isEmpty: boolean;
  /** Its chart can be built up in steps. */
  readonly canBuild: boolean;
}

const stage = { width: 1920, height: 1080 } as const;
/** Small windows are held near the eyes: type shrinks no further than to 14 px. */
const leastUnit = 0.6;

/** A slide that fills a window. */
export const boxOfWindow = (width: number, height: number): SlideBox => ({
  width,
  height,
  unit: Math.max(leastUnit, Math.min(width / stage.width, height / stage.height))
});

/** A page of 297 × 167 mm, at 96 px an inch. */
export const paperBox: SlideBox = { width: 1122, height: 631, unit: 1122 / stage.width };

/** A small picture of the slide, `width` px wide. */
export const boxOfPreview = (width: number): SlideBox => ({
  width,
  height: (width * stage.height) / stage.width,
  unit: width / stage.width
});
