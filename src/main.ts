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
// The overview is drawn whole: on a phone its sentence would come a second after the frame. Without it the frame says what is missing.
if (place.location.view === startView) void Promise.resolve(pageOf(startView)).then(begin, begin);
else begin();
