/** Everything the page of method says, chapter by chapter; the report of `npm run trust` takes what is not promised, and the rules, from here. */
import type { Language } from '../../domain/format.ts';
import type { daMethod } from '../../wording/daMethod.ts';
import { say } from '../../wording/method.ts';
import { factsOf } from './facts.ts';
import { sources } from './sources.ts';
import { assumptionTable, cutOffTable, reasonTable, referenceTable, reliableTable, ruleTable, type Table } from './tables.ts';

/** A word and what it means. */
export interface Term {
  readonly term: string;
  readonly text: string;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'terms'; readonly title?: string; readonly terms: readonly Term[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'promises' }
  | { readonly kind: 'packages' };

export interface Chapter {
  readonly id: keyof typeof daMethod.chapters;
  readonly title: string;
  readonly blocks: readonly Block[];
}

const limits = [
  'anonymous',
  'extract',
  'parquet',
  'selections',
  'denominators',
  'topsOfSelections',
  'moved',
  'otherSources',
  'smaller',
  'navigation',
  'machine',
  'screening',
  'effect',
  'legal'
] as const satisfies readonly (keyof typeof daMethod.limitsList)[];

const left = ['curves', 'items', 'ranking', 'family'] as const;

const costTerms = [
  'cost',
  'share',
  'residents',
  'recipients',
  'person',
  'family',
  'curve',
  'variation',
  'prices',
  'areas',
  'lasting',
  'participants'
] as const;

const fitTerms = ['scale', 'case', 'coverage', 'boundary', 'reliable', 'outcome', 'effect', 'ending', 'collaboration', 'expected'] as const;

const participantTerms = ['member', 'waiting', 'weeks', 'reference', 'progress', 'elements', 'goals'] as const;
const intakeTerms = ['cpr', 'direct', 'indirect', 'anonymity', 'told', 'pseudonyms'] as const;

const text = (written: string): Block => ({ kind: 'text', text: written });
const table = (made: Table): Block => ({ kind: 'table', table: made });

/** What is not promised, one sentence each. */
export const limitsOf = (language: Language): readonly string[] => {
  const facts = factsOf(language);
  return limits.map((id) => say(language, `method.limitsList.${id}`, facts));
};

export const chaptersOf = (language: Language): readonly Chapter[] => {
  const facts = factsOf(language);
  const chapter = (id: Chapter['id'], ...blocks: readonly Block[]): Chapter => ({
    id,
    title: say(language, `method.chapters.${id}`),
    blocks
  });
  return [
    chapter('promises', text(say(language, 'method.promisesLead')), { kind: 'promises' }),
    chapter(
      'limits',
      text(say(language, 'method.limitsLead')),
      { kind: 'list', items: limitsOf(language) },
      {
        kind: 'terms',
        title: say(language, 'method.why.title'),
        terms: left.map((id) => ({ term: say(language, `method.why.${id}.term`), text: say(language, `method.why.${id}.text`) }))
      }
    ),
    chapter('disclosure', text(say(language, 'method.disclosure.lead')), table(ruleTable(language)), table(reasonTable(language))),
    chapter(
      'costs',
      {
        kind: 'terms',
        terms: costTerms.map((id) => ({
          term: say(language, `method.costs.${id}.term`),
          text: say(language, `method.costs.${id}.text`, facts)
        }))
      },
      table(referenceTable(language))
    ),
    chapter('potentials', text(say(language, 'method.potentials.lead', facts)), table(assumptionTable(language))),
    chapter(
      'fit',
      {
        kind: 'terms',
        terms: fitTerms.map((id) => ({ term: say(language, `method.fit.${id}.term`), text: say(language, `method.fit.${id}.text`, facts) }))
      },
      table(cutOffTable(language)),
      table(reliableTable(language))
    ),
    chapter('participants', {
      kind: 'terms',
      terms: participantTerms.map((id) => ({
        term: say(language, `method.participants.${id}.term`),
        text: say(language, `method.participants.${id}.text`, facts)
      }))
    }),
    chapter('intake', {
      kind: 'terms',
      terms: intakeTerms.map((id) => ({
        term: say(language, `method.intake.${id}.term`),
        text: say(language, `method.intake.${id}.text`, facts)
      }))
    }),
    chapter('sources', { kind: 'list', items: sources }),
    chapter(
      'about',
      text(say(language, 'method.aboutLead')),
      {
        kind: 'terms',
        terms: (['scalesLicence', 'accessibility'] as const).map((id) => ({
          term: say(language, `method.${id}.term`),
          text: say(language, `method.${id}.text`)
        }))
      },
      { kind: 'packages' }
    )
  ];
};
