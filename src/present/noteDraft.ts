/** The note to a committee as the data write it: what the author then changes. */
import type { Language } from '../domain/format.ts';
import { type NetworkKey, networkKeys, networks } from '../domain/kommuner.ts';
import type { FigureSheet } from '../export/figureSheet.ts';
import { say } from '../wording/note.ts';

export const noteSections = [
  'case',
  'background',
  'participants',
  'families',
  'costs',
  'goals',
  'economy',
  'method',
  'recommendation',
  'decision'
] as const;
export type NoteSectionId = (typeof noteSections)[number];

/** The figures that a section may hold, those a committee asks for first; `isFirst` stand in a new note. */
export const noteFigures: Readonly<Record<NoteSectionId, readonly { readonly id: string; readonly isFirst: boolean }[]>> = {
  case: [],
  background: [{ id: 'milestones', isFirst: false }],
  participants: [
    { id: 'participants-enrolment', isFirst: true },
    { id: 'participants-funnel', isFirst: true },
    { id: 'participants-fidelity', isFirst: false },
    { id: 'participants-outcome', isFirst: true },
    { id: 'participants-time-to-work', isFirst: false }
  ],
  families: [
    { id: 'fit-coverage', isFirst: true },
    { id: 'fit-ors-trend', isFirst: true },
    { id: 'fit-outcome', isFirst: false },
    { id: 'fit-collaboration', isFirst: false }
  ],
  costs: [
    { id: 'cost-top-share', isFirst: true },
    { id: 'cost-composition', isFirst: true },
    { id: 'cost-top-share-by-year', isFirst: false }
  ],
  goals: [{ id: 'goals-status', isFirst: true }],
  economy: [],
  method: [],
  recommendation: [],
  decision: []
};

/** A note is short: a table with more rows than this stands in it only where its author asks for it. */
export const shortTable = 6;

/** What the draft is written from. */
export interface NoteFacts {
  /** Kommuner of the selection, in words; empty where all are. */
  readonly where: string;
  /** Those loaded, as kommunekoder. */
  readonly kommuner: readonly string[];
  readonly minimumCell: number;
  readonly isSynthetic: boolean;
  readonly language: Language;
}

const networksOf = (kommuner: readonly string[]): NetworkKey[] =>
  networkKeys.filter((key) => networks[key].some((kommunekode) => kommuner.includes(kommunekode)));

/** The text of a section, a paragraph to a line. `sheets`: the figures that stand in the note, by their ids. */
export const draftOf = (section: NoteSectionId, sheets: ReadonlyMap<string, FigureSheet>, facts: NoteFacts): string => {
  const { language } = facts;
  const headlines = noteFigures[section].flatMap(({ id }) => sheets.get(id)?.headline ?? []);
  const where = facts.where || say(language, 'note.everywhere');
  switch (section) {
    case 'case': {
      const lead = ['participants', 'families', 'costs'] as const;
      const first = lead.flatMap((one) => noteFigures[one].flatMap(({ id }) => sheets.get(id)?.headline ?? []).slice(0, 1));
      return say(language, 'note.text.case', { where, lead: first.join(' ') }).trim();
    }
    case 'background':
      return [
        say(language, 'note.text.background'),
        ...networksOf(facts.kommuner).map((key) => say(language, `note.text.network.${key}`))
      ].join('\n');
    case 'participants':
    case 'families':
    case 'costs':
    case 'goals':
      return headlines.length > 0 ? say(language, `note.text.${section}`) : say(language, 'note.text.notLoaded');
    case 'economy':
      return say(language, 'note.text.economy');
    case 'method':
      return [
        say(language, 'note.text.method', { count: facts.minimumCell }),
        say(language, 'note.text.development'),
        ...(facts.isSynthetic ? [say(language, 'note.synthetic')] : [])
      ].join('\n');
    case 'recommendation':
      return say(language, 'note.text.recommendation');
    case 'decision':
      return say(language, 'note.text.decision');
  }
};
