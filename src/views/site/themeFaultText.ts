import type { Language } from '../../domain/format.ts';
import type { ShownFault } from '../../state/theme.svelte.ts';
import { say } from '../../wording/site.ts';

/** What of `tema.json` does not count, in a sentence. */
export const themeFaultText = (fault: ShownFault, language: Language): string => {
  switch (fault.kind) {
    case 'unreadable':
    case 'nameless':
      return say(language, `site.theme.${fault.kind}`);
    case 'unknown':
      return say(language, 'site.theme.unknown', { field: fault.field });
    case 'refused':
      return fault.field === 'accent.light' || fault.field === 'accent.dark'
        ? say(language, 'site.theme.colour', { field: fault.field })
        : say(language, `site.theme.${fault.field}`);
    case 'shifted':
      return say(language, fault.ground === 'light' ? 'site.theme.shiftedLight' : 'site.theme.shiftedDark', {
        asked: fault.asked,
        used: fault.used
      });
    case 'no-picture':
      return say(language, 'site.theme.noPicture', { logo: fault.logo });
  }
};
