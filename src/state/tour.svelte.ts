const key = 'helhedsblik:rundvisning';

const wasSeen = (): boolean => {
  try {
    return window.localStorage.getItem(key) !== null;
  } catch {
    // Without storage nothing can be remembered, and an offer on every visit would be a nuisance.
    return true;
  }
};

/** The tour for those who come the first time: offered once in this browser, and there to be asked for ever after. */
class Tour {
  /** Nobody has taken or declined it here. */
  isOffered = $state(!wasSeen());
  /** The step that is shown, from 0; null while no tour is under way. */
  step = $state<number | null>(null);

  begin(): void {
    this.decline();
    this.step = 0;
  }

  /** It is not offered again. */
  decline(): void {
    this.isOffered = false;
    try {
      window.localStorage.setItem(key, 'ja');
    } catch {
      // It is not offered where nothing can be remembered.
    }
  }

  end(): void {
    this.step = null;
  }
}

export const tour = new Tour();
