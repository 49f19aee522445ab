import { mount } from 'svelte';
import App from './App.svelte';
import { beginning } from './state/beginning.svelte.ts';
import { theme } from './state/theme.svelte.ts';
import { appearanceChosen, showAppearance } from './theme/appearance.ts';
import { wear, wornBefore } from './theme/worn.ts';
import './ui/base.css';

// Before anything is drawn, so that no colour changes under the reader's eyes.
showAppearance(appearanceChosen());
wear(wornBefore());
beginning.decide();
mount(App, { target: document.body });
void theme.read();
