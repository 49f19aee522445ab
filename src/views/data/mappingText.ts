/** Why a column is taken for what it is, in words. */
import type { Column } from '../../domain/contract.ts';
import type { Language } from '../../domain/format.ts';
import { certainEnough, type MappedColumn } from '../../domain/mapping.ts';
import { say } from '../../wording/intake.ts';
import { shownColumn } from './shownName.ts';

/** From here on a guess is more likely right than not. */
const likelyEnough = 0.6;

const certaintyText = (certainty: number, language: Language): string =>
  say(language, certainty >= certainEnough ? 'intake.certain' : certainty >= likelyEnough ? 'intake.likely' : 'intake.unsure');

/** *samme navn, sikkert*, *valgt af dig*. */
export const reasonText = ({ reason, certainty }: MappedColumn, column: Column, language: Language): string => {
  switch (reason) {
    case 'exact-name':
    case 'same-name':
      return `${say(language, `intake.reason.${reason}`)}, ${certaintyText(certainty, language)}`;
    case 'synonym':
      return `${say(language, 'intake.reason.synonym', { name: column.name })}, ${certaintyText(certainty, language)}`;
    case 'content':
      return `${say(language, 'intake.reason.content', { meaning: column[language] })}, ${certaintyText(certainty, language)}`;
    case 'chosen':
    case 'saved':
    case 'fixed':
      return say(language, `intake.reason.${reason}`);
  }
};

/** Columns that were recognised by more than their own name: *borger_id = cpr_hash*. `all` are the file's columns in their order. */
export const guesses = (columns: readonly MappedColumn[], language: Language, all: readonly string[] = []): readonly string[] =>
  columns.flatMap(({ name, from, reason }) =>
    'column' in from && (reason === 'synonym' || reason === 'content') ? [`${name} = ${shownColumn(from.column, language, all)}`] : []
  );
