import { mount } from 'svelte';
import App from './App.svelte';
import { pageOf } from './pages.ts';
import { beginning } from './state/beginning.svelte.ts';
import { place, startView } from './state/place.svelte.ts';
import { theme } from './state/theme.svelte.ts';
import { appearanceChosen, showAppearance } from './theme/appearance.ts';
import { wear, wornBefore } from './theme/worn.ts';
import './ui/base.css';

// Before anything is drawn, so that no colour changes under the reader's eyes.
showAppearance(appearanceChosen());
wear(wornBefore());
const begin = (): void => {
  beginning.decide();
  mount(App, { target: document.body });
  void theme.read();
};
// The overview is drawn whole, not its frame first; where it does not come, the frame says what is missing. An `await` here would wait for
// itself: pages import what stands in this file's chunk.
if (place.location.view === startView) void Promise.resolve(pageOf(startView)).then(begin, begin);
else begin();
