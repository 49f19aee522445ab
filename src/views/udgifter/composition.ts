import type { CompositionBy } from '../../domain/compositionBy.ts';
import type { WithheldReason } from '../../domain/disclosure.ts';
import { capitalised, formatKroner, formatShare, formatShareInText } from '../../domain/format.ts';
import { type Composition, type CompositionPart, costComposition } from '../../measures/costComposition.ts';
import type { Ask } from '../../state/answer.svelte.ts';
import type { Location } from '../../state/place.svelte.ts';
import { say } from '../../wording/costs.ts';
import { type Context, type Control, defineFigure } from '../figure.ts';
import { pickAreas } from '../picks.ts';
import { whereText, whomText } from '../where.ts';
import { anyShareControl } from './anyShare.ts';
import { adviceText, oneText } from './hidden.ts';
import { populationCautions } from './population.ts';

/** More are for the table. */
const mostDrawn = 12;

/** By area where the data have no laws or services. */
const askComposition = async (ask: Ask, { compositionBy }: Location) => {
  const answer = await ask(costComposition[compositionBy]);
  return answer?.hasNames ? answer : ask(costComposition.omraade);
};

/** *de dyreste 1 pct. af indbyggerne*. */
export const theTopText = ({ topPercent, filters, language }: Context): string =>
  say(language, 'whose.theTop', {
    count: topPercent === 1 ? 1 : 2,
    percent: formatShareInText(topPercent / 100, language),
    whom: whomText(filters, language)
  });

const nameOf = ({ name }: CompositionPart, by: CompositionBy, { language }: Context): string =>
  name || say(language, `whose.unknown.${by}`);

/** The part that the group costs most, of those shown. */
const foremost = (parts: readonly CompositionPart[]): CompositionPart | undefined =>
  parts.reduce<CompositionPart | undefined>(
    (most, part) => (part.top.shown && part.all.shown && !(most?.top.shown && most.top.value >= part.top.value) ? part : most),
    undefined
  );

const hiddenText = ({ top, parts }: Composition, context: Context): string => {
  const { language } = context;
  const reasons = new Set<WithheldReason>(
    (top.shown ? parts.map((part) => part.top) : [top]).flatMap((one) => (one.shown ? [] : [one.reason]))
  );
  const words = { top: theTopText(context) };
  if (reasons.has('dominated')) {
    const advice = adviceText(['larger', 'kommuner', 'year'], context);
    return say(language, 'whose.composition.headlineDominated', { ...words, one: oneText(context), advice });
  }
  if (reasons.has('differs-by-few')) {
    return say(language, 'whose.composition.headlineDiffers', { ...words, advice: adviceText(['all', 'year', 'lower'], context) });
  }
  if (reasons.has('too-few-between')) return say(language, 'whose.composition.headlineBetween', words);
  return say(language, 'whose.composition.headlineHidden', { ...words, advice: adviceText(['larger', 'kommuner', 'lower'], context) });
};

const headlineText = (answer: Composition, by: CompositionBy, context: Context): string => {
  const { language } = context;
  const part = foremost(answer.parts);
  if (!part?.top.shown || !part.all.shown || !answer.top.shown || !answer.all.shown) return hiddenText(answer, context);
  const inText = (share: number) => formatShareInText(share, language);
  const name = nameOf(part, by, context);
  if (answer.parts.length === 1 && part.share.shown) {
    const top = capitalised(theTopText(context));
    return say(language, 'whose.composition.headlineOne', { top, name, share: inText(part.share.value) });
  }
  const words = { top: theTopText(context), name, share: inText(part.top.value / answer.top.value) };
  const all = inText(part.all.value / answer.all.value);
  return all === words.share
    ? say(language, 'whose.composition.headlineSame', words)
    : say(language, 'whose.composition.headline', { ...words, all });
};

const sentenceText = (part: CompositionPart, by: CompositionBy, context: Context): string => {
  const { language } = context;
  const name = nameOf(part, by, context);
  const kroner = (value: number) => formatKroner(value, language);
  const hidden = say(language, 'whose.composition.sentenceHidden', {
    name,
    all: part.all.shown ? kroner(part.all.value) : '–'
  });
  return part.all.shown && part.top.shown && part.share.shown
    ? say(language, 'whose.composition.sentence', {
        name,
        all: kroner(part.all.value),
        top: kroner(part.top.value),
        share: formatShare(part.share.value, language)
      })
    : hidden;
};

const controlsOf = (by: CompositionBy, context: Context): Control[] => {
  const { coverage, language } = context;
  const bys = (['omraade', 'lov', 'ydelse'] as const).filter(
    (one) => one === 'omraade' || (one === 'lov' ? coverage.hasLaws : coverage.hasServices)
  );
  return [
    anyShareControl(context, 'composition-top'),
    ...(bys.length > 1
      ? [
          {
            kind: 'segmented' as const,
            label: say(language, 'whose.by'),
            options: bys.map((value) => ({ value, label: say(language, `whose.bys.${value}`) })),
            value: by,
            change: (value: string) => ({ compositionBy: bys.find((one) => one === value) ?? 'omraade' })
          }
        ]
      : [])
  ];
};

/** Whose budget: what the chosen most expensive cost each, beside what everyone does. */
export const compositionFigure = defineFigure('cost-composition', askComposition, (composed, context) => {
  if (!composed) return null;
  const { by } = composed;
  const { language, filters, topPercent } = context;
  const answer = composed.at(topPercent);
  if (answer.parts.length === 0) return null;
  const top = theTopText(context);
  const more = answer.parts.length - mostDrawn;
  const someHidden = answer.parts.some((part) => !part.top.shown || !part.all.shown);
  return {
    headline: headlineText(answer, by, context),
    definition: say(language, 'whose.composition.definition', { year: filters.year, where: whereText(context), top }),
    cautions: [
      ...populationCautions(context),
      ...(someHidden ? [say(language, 'whose.composition.someHidden')] : []),
      ...(more > 0 ? [say(language, 'whose.composition.more', { shown: mostDrawn, count: more })] : [])
    ],
    controls: controlsOf(by, context),
    chart: {
      kind: 'paired-bars',
      props: {
        title: say(language, 'whose.composition.chart', { top }),
        rows: answer.parts.slice(0, mostDrawn).map((part) => ({
          key: part.name,
          name: nameOf(part, by, context),
          all: part.all,
          top: part.top,
          share: part.share,
          sentence: sentenceText(part, by, context)
        })),
        allLabel: say(language, 'whose.composition.everyone'),
        topLabel: top,
        shareLabel: say(language, 'whose.composition.share'),
        format: (value) => formatKroner(value, language),
        minimumCell: filters.minimumCell,
        language
      }
    },
    ...(by === 'omraade' && { picks: (key) => pickAreas(context.location, [key]) }),
    table: {
      nameLabel: say(language, 'whose.composition.name'),
      columns: [
        { field: 'top', label: say(language, 'whose.composition.topColumn'), format: (value) => formatKroner(value, language) },
        { field: 'all', label: say(language, 'whose.composition.all'), format: (value) => formatKroner(value, language) },
        { field: 'share', label: say(language, 'whose.composition.share'), format: (value) => formatShare(value, language) }
      ],
      rows: answer.parts.map((part) => ({
        key: part.name,
        name: nameOf(part, by, context),
        values: { top: part.top, all: part.all, share: part.share }
      }))
    }
  };
});
