import type { daSite } from './daSite.ts';
import type { Same } from './index.ts';

export const enSite: Same<typeof daSite> = {
  appearance: 'Appearance',
  appearances: { auto: 'Automatic', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  offline: {
    impossible:
      'The page cannot be stored for use without a network here: the browser allows it over https only, and not in all private windows.',
    'not-yet': 'The page is not stored for use without a network yet.',
    storing: 'Storing the page for use without a network …',
    ready: 'Ready for use without a network.',
    'no-room': 'The page cannot be used without a network: the browser has no room for it. With a network everything works.',
    unreachable: 'The page is not stored for use without a network: not all files could be fetched. With a network everything works.',
    store: 'Store it now',
    again: 'Try again',
    persist: 'Ask the browser not to clear it away',
    persistent: 'The browser does not clear it away by itself.',
    cleared: 'The browser may clear it away when it needs room.'
  },
  newer: {
    title: 'A new version is ready.',
    own: 'Extracts of your own that are not kept in the browser must be loaded again after the switch.',
    othersOpen: 'Helhedsblik is also open in another window or tab. Close it, and switch again.',
    now: 'Switch now',
    later: 'Later'
  },
  theme: {
    unreadable: 'The file tema.json is not valid JSON. The page uses its own look.',
    unknown: 'The field {{field}} in tema.json is not known.',
    navn: 'The field navn in tema.json must be text of at most 60 characters.',
    logo: 'The field logo in tema.json must be a picture (svg, png, jpg or webp) in the same folder as the page.',
    accent: 'The field accent in tema.json must have the colours light and dark.',
    colour: 'The field {{field}} in tema.json must be a colour such as #006d5b.',
    nameless: 'The logo in tema.json has no name that can be read aloud.',
    shiftedLight: 'The colour {{asked}} in tema.json cannot be read on a light background. The page uses the nearest that can: {{used}}.',
    shiftedDark: 'The colour {{asked}} in tema.json cannot be read on a dark background. The page uses the nearest that can: {{used}}.',
    noPicture: 'The picture {{logo}} from tema.json cannot be shown.'
  }
};
