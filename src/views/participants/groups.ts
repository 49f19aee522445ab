import { publicFigure } from '../../domain/disclosure.ts';
import { formatShareInText } from '../../domain/format.ts';
import { kommuneName } from '../../domain/kommuner.ts';
import type { ParticipantComparison } from '../../domain/participantFilters.ts';
import { type GroupRow, type Groups, participantsGroups } from '../../measures/participantsGroups.ts';
import { say } from '../../wording/trial.ts';
import { pickParticipants } from '../picks.ts';
import { besideText, successText } from './outcome.ts';
import { defineParticipantFigure, type ParticipantContext } from './participantFigure.ts';
import { countFormat, countText, halfYearText, shareFormat, shareText, trialText, whereText } from './scope.ts';
import { comparisonControl } from './settings.ts';

const groupText = (key: string, by: ParticipantComparison, context: ParticipantContext): string => {
  if (key === '') return say(context.language, 'trial.unnamed');
  switch (by) {
    case 'kommune':
      return kommuneName(key);
    case 'forsoeg':
      return trialText(key, context);
    case 'halvaar':
      return halfYearText(key, context.language);
    case 'klynge':
    case 'maalgruppe':
      return key;
  }
};

/** Too few have been followed for a year. */
const isImmature = ({ isImmature: weeks }: GroupRow): boolean => weeks[1] ?? false;

const headlineText = ({ rows, by }: Groups, context: ParticipantContext): string => {
  const { language } = context;
  if (rows.length === 0) return say(language, 'trial.enrolment.nobody');
  const told = rows.flatMap(({ onePlan }) => (onePlan.shown ? [onePlan.value] : []));
  if (told.length === 0) return say(language, 'trial.groups.headlineHidden');
  const [low, high] = [Math.min(...told), Math.max(...told)];
  const [only] = rows;
  if (rows.length === 1 && only) {
    return say(language, 'trial.groups.headlineOne', { name: groupText(only.key, by, context), share: formatShareInText(low, language) });
  }
  const words = { low: formatShareInText(low, language), high: formatShareInText(high, language), shown: told.length, all: rows.length };
  if (told.length === 1) return say(language, 'trial.groups.headlineOneShown', words);
  return say(language, told.length === rows.length ? 'trial.groups.headlineAll' : 'trial.groups.headline', words);
};

/** The main numbers of kommuner, clusters, trials, målgrupper or times of joining, side by side. */
export const groupsFigure = defineParticipantFigure(
  'participants-groups',
  (ask) => ask(participantsGroups),
  (groups, context) => {
    const { language, filters } = context;
    const { rows, by } = groups;
    const work = successText(filters.success ?? [], context);
    const nameOf = (row: GroupRow) => {
      const name = groupText(row.key, by, context);
      return isImmature(row) ? say(language, 'trial.groups.immatureName', { name }) : name;
    };
    const share = shareFormat(language);
    return {
      headline: headlineText(groups, context),
      definition: say(language, 'trial.groups.definition', {
        where: whereText(context),
        by: say(language, `trial.comparisonsBy.${by}`),
        work
      }),
      cautions: [
        ...(rows.some(isImmature) ? [say(language, 'trial.groups.immature')] : []),
        ...besideText(filters.success ?? [], context),
        say(language, 'trial.groups.notEffect')
      ],
      controls: [comparisonControl(context)],
      chart:
        rows.length === 0
          ? { kind: 'none' }
          : {
              kind: 'dot-plot',
              props: {
                title: say(language, 'trial.groups.chart'),
                rows: rows.map((row) => ({
                  key: row.key,
                  name: nameOf(row),
                  values: { onePlan: row.onePlan, forward: row.forward, share52: row.share52 },
                  sentence: say(language, 'trial.groups.sentence', {
                    name: nameOf(row),
                    enrolled: countText(row.enrolled, context),
                    plan: shareText(row.onePlan, context),
                    forward: shareText(row.forward, context),
                    late: shareText(row.share52, context),
                    work
                  })
                })),
                series: [
                  { key: 'onePlan', label: say(language, 'trial.groups.onePlan') },
                  { key: 'forward', label: say(language, 'trial.groups.forward') },
                  { key: 'share52', label: say(language, 'trial.groups.atWork') }
                ],
                keepsOrder: by === 'halvaar',
                minimumCell: filters.minimumCell,
                language
              }
            },
      picks: pickParticipants(by, context.location),
      table: {
        nameLabel: say(language, `trial.comparisons.${by}`),
        columns: [
          { field: 'enrolled', label: say(language, 'trial.columns.people'), format: countFormat(language) },
          { field: 'one_plan', label: say(language, 'trial.groups.onePlan'), format: share },
          { field: 'forward', label: say(language, 'trial.groups.forward'), format: share },
          { field: 'share26', label: say(language, 'trial.groups.work26'), format: share },
          { field: 'share52', label: say(language, 'trial.groups.work52'), format: share },
          {
            field: 'immature',
            label: say(language, 'trial.groups.immatureColumn'),
            isCode: true,
            format: (value) => say(language, value === 1 ? 'trial.yes' : 'trial.no')
          }
        ],
        rows: rows.map((row) => ({
          key: row.key === '' ? 'uden_angivelse' : row.key,
          name: nameOf(row),
          values: {
            enrolled: row.enrolled,
            one_plan: row.onePlan,
            forward: row.forward,
            share26: row.share26,
            share52: row.share52,
            immature: publicFigure(isImmature(row) ? 1 : 0)
          }
        }))
      }
    };
  }
);
