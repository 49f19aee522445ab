import { publishFrom } from '../../domain/disclosure.ts';
import { formatCount, formatPoints, formatShareInText } from '../../domain/format.ts';
import { type Funnel, type FunnelRow, participantsFunnel } from '../../measures/participantsFunnel.ts';
import { type LeadTimeRow, participantsLeadTime } from '../../measures/participantsLeadTime.ts';
import { say } from '../../wording/trial.ts';
import { defineParticipantFigure, type ParticipantContext } from './participantFigure.ts';
import { countFormat, countText, daysText, inWords, peopleText, shareFormat, shareText, whereText } from './scope.ts';

const rowOf = ({ rows }: Funnel, step: FunnelRow['step']): FunnelRow | undefined => rows.find((row) => row.step === step);

const funnelHeadline = (funnel: Funnel, { language }: ParticipantContext): string => {
  const [screened, joined, started] = [rowOf(funnel, 'screenet'), rowOf(funnel, 'tilknyttet'), rowOf(funnel, 'foerste_indsats')];
  if (screened?.people.shown && screened.people.value === 0) return say(language, 'trial.funnel.nobody');
  if (!screened?.people.shown || !joined?.people.shown || !joined.share.shown) return say(language, 'trial.funnel.headlineHidden');
  const words = {
    screened: formatCount(screened.people.value, language),
    joined: formatCount(joined.people.value, language),
    share: formatShareInText(joined.share.value, language)
  };
  return started?.people.shown
    ? say(language, 'trial.funnel.headline', { ...words, started: formatCount(started.people.value, language) })
    : say(language, 'trial.funnel.headlineJoined', words);
};

/** From screening to the first effort: how many came how far. */
export const funnelFigure = defineParticipantFigure(
  'participants-funnel',
  (ask) => ask(participantsFunnel),
  (funnel, context) => {
    const { language, filters } = context;
    const { rows, outOfOrder } = funnel;
    const count = countFormat(language);
    return {
      headline: funnelHeadline(funnel, context),
      definition: say(language, 'trial.funnel.definition', { where: whereText(context) }),
      cautions: [
        ...(outOfOrder.shown && outOfOrder.value === 0
          ? []
          : [say(language, 'trial.funnel.outOfOrder', { people: peopleText(outOfOrder, context) })]),
        say(language, 'trial.funnel.notYet')
      ],
      chart: {
        kind: 'funnel-bars',
        props: {
          title: say(language, 'trial.funnel.chart'),
          rows: rows.map(({ step, people, share }, i) => {
            const before = rows[i - 1]?.people;
            const name = say(language, `trial.steps.${step}`);
            return {
              key: step,
              name,
              people,
              share,
              // Between two told steps are nobody or enough people.
              ...(before?.shown &&
                people.shown &&
                before.value > people.value && { loss: publishFrom([before, people], (all, on) => all - on) }),
              sentence: say(language, 'trial.funnel.sentence', {
                name,
                people: countText(people, context),
                share: shareText(share, context)
              })
            };
          }),
          format: count,
          lossFormat: (people) => say(language, 'trial.funnel.loss', { number: formatCount(people, language) }),
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        nameLabel: say(language, 'trial.funnel.step'),
        columns: [
          { field: 'people', label: say(language, 'trial.columns.people'), format: count },
          { field: 'share', label: say(language, 'trial.funnel.share'), format: shareFormat(language), chance: { part: 'people' } }
        ],
        rows: rows.map(({ step, people, share }) => ({ key: step, name: say(language, `trial.steps.${step}`), values: { people, share } }))
      }
    };
  }
);

const leadHeadline = (rows: readonly LeadTimeRow[], { language }: ParticipantContext): string => {
  const whole = rows.find(({ step }) => step === 'i_alt');
  if (!whole) return say(language, 'trial.leadTime.headlineHidden');
  const { n, median, p90, isMedianKnown } = whole;
  if (n.shown && n.value === 0) return say(language, 'trial.leadTime.nobody');
  if (median.shown) {
    const half = daysText(median.value, language);
    return p90.shown
      ? say(language, 'trial.leadTime.headline', { half, most: daysText(p90.value, language) })
      : say(language, 'trial.leadTime.headlineHalf', { half });
  }
  if (!isMedianKnown && n.shown) return say(language, 'trial.leadTime.headlineWaiting');
  return say(language, 'trial.leadTime.headlineHidden');
};

/** How long each step takes, with those who wait still among them. */
export const leadTimeFigure = defineParticipantFigure(
  'participants-lead-time',
  (ask) => ask(participantsLeadTime),
  (rows, context) => {
    const { language, filters } = context;
    const days = (value: number) => daysText(value, language);
    const inDays = (row: LeadTimeRow, which: 'median' | 'p90', isKnown: boolean): string =>
      isKnown || row[which].shown || !row.n.shown ? inWords(row[which], days, context) : say(language, 'trial.leadTime.notYet');
    return {
      headline: leadHeadline(rows, context),
      definition: say(language, 'trial.leadTime.definition', { where: whereText(context) }),
      cautions: rows.some(({ n, isP90Known }) => n.shown && n.value > 0 && !isP90Known) ? [say(language, 'trial.leadTime.unknown')] : [],
      chart: {
        kind: 'paired-bars',
        props: {
          title: say(language, 'trial.leadTime.chart'),
          rows: rows.map((row) => {
            const name = say(language, `trial.waits.${row.step}`);
            return {
              key: row.step,
              name,
              all: row.p90,
              top: row.median,
              sentence: say(language, 'trial.leadTime.sentence', {
                name,
                n: countText(row.n, context),
                median: inDays(row, 'median', row.isMedianKnown),
                p90: inDays(row, 'p90', row.isP90Known)
              })
            };
          }),
          allLabel: say(language, 'trial.leadTime.p90'),
          topLabel: say(language, 'trial.leadTime.median'),
          format: days,
          minimumCell: filters.minimumCell,
          language
        }
      },
      table: {
        nameLabel: say(language, 'trial.funnel.step'),
        columns: [
          { field: 'n', label: say(language, 'trial.columns.people'), format: countFormat(language) },
          { field: 'median', label: say(language, 'trial.leadTime.medianColumn'), format: (value) => formatPoints(value, language) },
          { field: 'p90', label: say(language, 'trial.leadTime.p90Column'), format: (value) => formatPoints(value, language) }
        ],
        rows: rows.map(({ step, n, median, p90 }) => ({
          key: step,
          name: say(language, `trial.waits.${step}`),
          values: { n, median, p90 }
        }))
      }
    };
  }
);
