/** What keys and clickers ask for on a stage, and in the speaker's window. */

export type Command =
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  /** `place` of the slide, from 0. */
  | { readonly kind: 'jump'; readonly place: number }
  | { readonly kind: 'black' }
  | { readonly kind: 'white' }
  | { readonly kind: 'filters' }
  | { readonly kind: 'definition' }
  | { readonly kind: 'contrast' }
  | { readonly kind: 'theme' }
  | { readonly kind: 'strict' }
  | { readonly kind: 'screen' }
  | { readonly kind: 'notes' }
  | { readonly kind: 'help' }
  | { readonly kind: 'leave' };

type PlainKind = Exclude<Command['kind'], 'jump'>;

/** Clickers send page keys, some F5 and Escape for start and stop, and a full stop or b for black. */
const kindOf: Readonly<Record<string, PlainKind>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  f: 'filters',
  d: 'definition',
  c: 'contrast',
  l: 'theme',
  s: 'strict',
  u: 'screen',
  n: 'notes',
  '?': 'help',
  Escape: 'leave'
};

/** Keys of the list of keys, in its order. */
export const listedKeys: readonly { readonly kind: PlainKind | 'jump'; readonly keys: readonly string[] }[] = [
  { kind: 'next', keys: ['→', '↓', 'Page Down', '␣'] },
  { kind: 'previous', keys: ['←', '↑', 'Page Up'] },
  { kind: 'first', keys: ['Home'] },
  { kind: 'last', keys: ['End'] },
  { kind: 'jump', keys: ['12', 'Enter'] },
  { kind: 'black', keys: ['b', '.'] },
  { kind: 'white', keys: ['w', ','] },
  { kind: 'filters', keys: ['f'] },
  { kind: 'definition', keys: ['d'] },
  { kind: 'contrast', keys: ['c'] },
  { kind: 'theme', keys: ['l'] },
  { kind: 'strict', keys: ['s'] },
  { kind: 'notes', keys: ['n'] },
  { kind: 'screen', keys: ['u'] },
  { kind: 'help', keys: ['?'] },
  { kind: 'leave', keys: ['Esc'] }
];

/** Controls that use a key themselves: a list its arrows, a button its space. */
const isUsedBy = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input, select, textarea')) return !['PageDown', 'PageUp', 'Escape'].includes(key);
  return target.matches('button, a, summary') && (key === ' ' || key === 'Enter');
};

/** Digits that were typed and wait for Enter. */
export class Typed {
  #digits = '';

  /** What a key asks for; null where it asks for nothing, or is meant for a control. */
  read(event: Pick<KeyboardEvent, 'key' | 'target' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented'>): Command | null {
    const { key, target, ctrlKey, altKey, metaKey, defaultPrevented } = event;
    if (defaultPrevented || ctrlKey || altKey || metaKey || isUsedBy(target, key)) return null;
    if (/^\d$/.test(key)) {
      this.#digits = `${this.#digits}${key}`.slice(-4);
      return null;
    }
    const digits = this.#digits;
    this.#digits = '';
    if (key === 'Enter' && digits !== '') return { kind: 'jump', place: Number(digits) - 1 };
    const kind = kindOf[key.length === 1 ? key.toLowerCase() : key];
    return kind ? { kind } : null;
  }
}
