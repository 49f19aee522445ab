import { canRemember, recall, remember } from '../theme/remembered.ts';

const key = 'rundvisning';

/** The tour for those who come the first time: offered once in this browser, and there to be asked for ever after. */
class Tour {
  /** Nobody has taken or declined it here. Where nothing can be remembered it is not offered: on every visit it would be a nuisance. */
  isOffered = $state(canRemember() && recall(key) === null);
  /** The step that is shown, from 0; null while no tour is under way. */
  step = $state<number | null>(null);

  begin(): void {
    this.decline();
    this.step = 0;
  }

  /** It is not offered again. */
  decline(): void {
    this.isOffered = false;
    remember(key, 'ja');
  }

  end(): void {
    this.step = null;
  }
}

export const tour = new Tour();
