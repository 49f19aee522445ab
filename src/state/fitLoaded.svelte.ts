import { askFitContents, type FitContents } from '../measures/fitContents.ts';
import { LoadedContents } from './loadedContents.svelte.ts';

/** What is loaded of FIT. */
export const fitLoaded = new LoadedContents<FitContents>(askFitContents);
