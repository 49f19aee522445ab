/** The choices of FIT in words, for sentences and definitions. */
import type { Published } from '../../domain/disclosure.ts';
import type { FitComparison } from '../../domain/fitFilters.ts';
import {
  type CutOffSource,
  type CutOffs,
  cutOffSources,
  defaultCutOffs,
  type ReliableChange,
  reliableChangeSources
} from '../../domain/fitScale.ts';
import { formatCount, formatPoints, formatShare, type Language } from '../../domain/format.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import { say, withheldText } from '../../wording/fit.ts';
import { listText, sortedNames } from '../where.ts';
import type { FitContext } from './fitFigure.ts';

/** A number in words, or why it is withheld. */
export const inWords = (value: Published<number>, format: (value: number) => string, { language, filters }: FitContext): string =>
  value.shown ? format(value.value) : withheldText(value.reason, filters.minimumCell, language);

export const countText = (value: Published<number>, context: FitContext): string =>
  inWords(value, (count) => formatCount(count, context.language), context);

export const shareText = (value: Published<number>, context: FitContext): string =>
  inWords(value, (share) => formatShare(share, context.language), context);

export const pointsText = (value: Published<number>, context: FitContext): string =>
  inWords(value, (score) => formatPoints(score, context.language), context);

/** *790*, *et skjult antal*: in a sentence that says of what. */
export const numberText = (value: Published<number>, { language }: FitContext): string =>
  value.shown ? formatCount(value.value, language) : say(language, 'fit.hiddenNumber');

/** *12 forløb*. */
export const casesText = (value: Published<number>, context: FitContext): string =>
  value.shown
    ? say(context.language, 'fit.cases', { count: value.value, number: formatCount(value.value, context.language) })
    : say(context.language, 'fit.casesHidden');

const most = 4;

/** A team's key is its kommune and its name. */
const teamText = (key: string, language: Language): string => {
  const at = key.indexOf('/');
  return say(language, 'fit.teamIn', { team: key.slice(at + 1), kommune: kommuneName(key.slice(0, at)) });
};

/** A group that scores are held apart by, as it is called. */
export const groupText = (name: string, compareBy: FitComparison, language: Language): string => {
  if (name === '') return say(language, 'fit.unnamed');
  switch (compareBy) {
    case 'kommune':
      return kommuneName(name);
    case 'team':
      return teamText(name, language);
    case 'aldersklasse':
      return say(language, `fit.ages.${name === 'ung' || name === 'voksen' ? name : 'barn'}`);
    case 'respondent':
      return say(language, `fit.respondents.${name === 'omsorgsperson' || name === 'fagperson' ? name : 'selv'}`);
    case 'ingen':
    case 'maalgruppe':
    case 'fase':
      return name;
  }
};

/** *Gladsaxe*, *Gladsaxe (målgruppen unge, team Nord)*, *alle kommuner i udtrækket*. */
export const whereText = ({ filters, contents, language }: FitContext): string => {
  const kommuner = filters.kommuner.length > 0 ? filters.kommuner : contents.kommuner;
  const names = sortedNames(kommuner, language);
  const place = names.length > most ? say(language, 'fit.manyKommuner', { count: names.length }) : listText(names, language);
  const some = (of: readonly string[], one: (names: string) => string, several: (count: number) => string): string[] =>
    of.length === 0 ? [] : [of.length > most ? several(of.length) : one(listText(of, language))];
  const parts = [
    ...some(
      filters.targetGroups,
      (chosen) => say(language, 'fit.scope.targetGroups', { names: chosen }),
      (count) => say(language, 'fit.scope.manyTargetGroups', { count })
    ),
    ...some(
      filters.teams.map((team) => teamText(team, language)),
      (chosen) => say(language, 'fit.scope.teams', { names: chosen }),
      (count) => say(language, 'fit.scope.manyTeams', { count })
    ),
    ...some(
      filters.phases,
      (chosen) => say(language, 'fit.scope.phases', { names: chosen }),
      (count) => String(count)
    ),
    ...some(
      filters.trials,
      (chosen) => say(language, 'fit.scope.trials', { names: chosen }),
      (count) => say(language, 'fit.scope.manyTrials', { count })
    )
  ];
  return parts.length > 0 ? `${place} (${parts.join(', ')})` : place;
};

/** Whose scores: *børn, unge og voksne selv*, *omsorgspersoner*. */
export const voicesText = ({ filters, language }: FitContext): string => {
  const who = say(language, `fit.voices.${filters.respondent}`);
  const ages = filters.ageClasses.map((age) => say(language, `fit.agesOf.${age}`));
  return ages.length > 0 ? say(language, 'fit.voicesOfAges', { who, ages: listText(ages, language) }) : who;
};

const sourceText = ({ citation, isConfirmed }: CutOffSource, language: Language): string =>
  isConfirmed ? citation : say(language, 'fit.unconfirmed', { citation });

/** Where a cut-off comes from: its source, or the reader, who then sees what the source says. */
const originText = (key: keyof CutOffs, cutOffs: CutOffs, language: Language): string => {
  const source = sourceText(cutOffSources[key], language);
  const usual = defaultCutOffs[key];
  return cutOffs[key] === usual ? source : say(language, 'fit.moved', { points: formatPoints(usual, language), source });
};

/** *barn 32 og voksen 25 (OpenFIT KA-01031)*: each cut-off once, those of one source together. */
export const cutOffTexts = (keys: readonly (keyof CutOffs)[], cutOffs: CutOffs, language: Language): string[] => {
  const byOrigin = new Map<string, string[]>();
  for (const key of keys) {
    const origin = originText(key, cutOffs, language);
    const words = say(language, 'fit.cutOff', {
      name: say(language, `fit.cutOffNames.${key}`),
      points: formatPoints(cutOffs[key], language)
    });
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), words]);
  }
  return [...byOrigin].map(([source, names]) => say(language, 'fit.sourced', { names: listText(names, language), source }));
};

/** *pålidelig ændring 5 point (HiBoop, Outcome Rating Scale)*. */
export const reliableChangeText = (change: ReliableChange, language: Language): string =>
  say(language, 'fit.reliableChange', {
    points: formatPoints(change, language),
    source: sourceText(reliableChangeSources[change], language)
  });

/** A period as it is said: *1. kvartal 2018*, *2. halvår 2018*, *2018*. Keys as `periodKey` makes them. */
export const periodText = (key: string, language: Language): string => {
  const [, year = key, kind = '', part = ''] = /^(\d{4})([KH])(\d)$/.exec(key) ?? [];
  if (kind === 'K') return say(language, 'fit.quarter', { part, year });
  return kind === 'H' ? say(language, 'fit.halfYear', { part, year }) : year;
};

/** Words of a period under an axis: *K1* over *2018*. */
export const periodOnAxis = (key: string, language: Language): { readonly label: string; readonly group?: string } => {
  const [, year = key, kind = '', part = ''] = /^(\d{4})([KH])(\d)$/.exec(key) ?? [];
  if (kind === '') return { label: year };
  return { label: say(language, kind === 'K' ? 'fit.quarterShort' : 'fit.halfYearShort', { part }), group: year };
};
