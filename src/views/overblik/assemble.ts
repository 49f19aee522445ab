/** The parts of the subjects made into one overview: in order of attention, with one sentence about all of it. */
import type { TableName } from '../../domain/contract.ts';
import { capitalised, type Language } from '../../domain/format.ts';
import { say } from '../../wording/overview.ts';
import { listText } from '../where.ts';
import { inOrderOfAttention } from './attention.ts';
import type { Overview, SubjectId, Target, Tile, Unsaid } from './overview.ts';
import { atData, atFigure, type Part, type Told, withheldItem } from './part.ts';

/** How far a subject has come. `missing`: a table is not loaded. `empty`: nothing in what is chosen. */
export type PartState =
  | { readonly kind: 'busy' }
  | { readonly kind: 'said'; readonly part: Part }
  | { readonly kind: 'missing'; readonly table: TableName }
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed' };

export type Parts = Readonly<Record<SubjectId, PartState>>;

const pages: Readonly<Record<SubjectId, Target>> = {
  costs: { view: 'udgifter', changes: {} },
  fit: { view: 'fit', changes: {} },
  participants: { view: 'deltagere', changes: {} },
  goals: { view: 'maal', changes: {} }
};

/** What stands first names the whole; the rest of the order is the page's. */
const subjects: readonly SubjectId[] = ['costs', 'fit', 'participants', 'goals'];

const saidOf = (states: readonly PartState[]): Part[] => states.flatMap((state) => (state.kind === 'said' ? [state.part] : []));

const leadText = (parts: Parts, language: Language): string => {
  const said = saidOf([parts.costs, parts.fit, parts.participants, parts.goals]);
  // Goals come with the program: where nothing else is loaded, they alone say nothing of a network.
  const measured = [parts.costs, parts.fit, parts.participants];
  const own = saidOf(measured);
  const needs = said.flatMap((part) => part.needs);
  if (own.length === 0 && needs.length === 0) {
    return say(language, measured.some(({ kind }) => kind === 'empty') ? 'overview.lead.empty' : 'overview.lead.nothing');
  }
  if (own.length > 0 && own.every(({ isHidden }) => isHidden) && needs.length === 0) return say(language, 'overview.lead.hidden');
  const where = (own[0] ?? said[0])?.where || say(language, 'overview.lead.everywhere');
  if (needs.length === 0) return say(language, 'overview.lead.calm', { where });
  return say(language, 'overview.lead.needs', {
    where,
    count: needs.length,
    what: listText(
      needs.map(({ text }) => text),
      language
    )
  });
};

/** A subject that has nothing to say: why, in place of its headline, and once more among what cannot be said. */
const silentText = (subject: SubjectId, state: Exclude<PartState, { kind: 'said' | 'busy' }>, language: Language): string => {
  const name = say(language, `overview.subjects.${subject}`);
  switch (state.kind) {
    case 'missing':
      return say(language, 'overview.unsaid.table', { subject: name, table: state.table });
    case 'empty':
      return say(language, 'overview.unsaid.empty', { subject: name });
    case 'failed':
      return say(language, 'overview.unsaid.failed', { subject: name });
  }
};

const silentItem = (subject: SubjectId, state: Exclude<PartState, { kind: 'said' | 'busy' }>, told: Told): Unsaid => {
  const text = silentText(subject, state, told.language);
  const id = `${subject}-${state.kind}`;
  switch (state.kind) {
    case 'missing':
      return atData(id, text, told);
    case 'empty':
      return withheldItem(id, text, pages[subject], told);
    case 'failed':
      return atFigure(id, text, pages[subject], told);
  }
};

/** The overview of parts none of which is busy, asked with the choices of `filters`; null while one is. */
export const assemble = (parts: Parts, filters: Told['filters'], language: Language): Overview | null => {
  if (subjects.some((subject) => parts[subject].kind === 'busy')) return null;
  const ordered = inOrderOfAttention(
    subjects.map((subject) => {
      const state = parts[subject];
      return { subject, state, kinds: state.kind === 'said' ? state.part.needs.map(({ kind }) => kind) : [] };
    })
  );
  return {
    lead: leadText(parts, language),
    tiles: ordered.flatMap(({ subject, state }): Tile[] => {
      if (state.kind !== 'said') return [];
      const { headline, to, needs, picture, more } = state.part;
      const told = needs.map(({ id, text, to: at }) => ({ id, text: `${capitalised(text)}.`, to: at }));
      return [{ subject, title: say(language, `overview.subjects.${subject}`), headline, to, needs: told, picture, more }];
    }),
    changes: ordered.flatMap(({ state }) => (state.kind === 'said' ? state.part.changes : [])),
    unsaid: ordered.flatMap(({ subject, state }) => {
      if (state.kind === 'busy') return [];
      return state.kind === 'said' ? state.part.unsaid : [silentItem(subject, state, { language, filters })];
    })
  };
};
