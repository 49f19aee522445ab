/** What the page wears of a municipality's own (`tema.json`), and what of that file does not count. */
import type { ReadTheme, ThemeFault } from '../theme/themeFile.ts';
import { rememberWorn, type Worn, wear, wornBefore } from '../theme/worn.ts';

/** Said on the page: what is wrong in the file, or that its picture cannot be shown. */
export type ShownFault = ThemeFault | { readonly kind: 'no-picture'; readonly logo: string };

class Theme {
  #worn = $state.raw<Worn>(wornBefore());
  #faults = $state.raw<readonly ShownFault[]>([]);
  #unseen = $state<string | null>(null);

  get name(): string | null {
    return this.#worn.name ?? null;
  }

  /** The picture's address beside the page; null where there is none, or it cannot be shown. */
  get logo(): string | null {
    const { logo } = this.#worn;
    return logo === undefined || logo === this.#unseen ? null : logo;
  }

  get faults(): readonly ShownFault[] {
    const { logo } = this.#worn;
    return logo !== undefined && logo === this.#unseen ? [...this.#faults, { kind: 'no-picture', logo }] : this.#faults;
  }

  /** The picture did not come. */
  pictureFailed(): void {
    this.#unseen = this.#worn.logo ?? null;
  }

  /** Reads the file of the page's own folder. Without a network, what was worn before stays. */
  async read(): Promise<void> {
    const { readTheme, themeFile } = await import('../theme/themeFile.ts');
    const text = await fetched(themeFile);
    if (text === null) return;
    const { worn, faults }: ReadTheme = text === '' ? { worn: {}, faults: [] } : readTheme(text);
    this.#faults = faults;
    this.#worn = worn;
    wear(worn);
    rememberWorn(worn);
  }
}

/** The text of a file beside the page; empty where there is none, null where nobody answers. */
const fetched = async (file: string): Promise<string | null> => {
  try {
    const response = await fetch(new URL(file, document.baseURI), { cache: 'no-cache' });
    if (response.status >= 500) return null;
    // Some servers answer with the page itself where there is no such file.
    const isPage = response.headers.get('content-type')?.includes('html') === true;
    return response.ok && !isPage ? await response.text() : '';
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

export const theme = new Theme();
