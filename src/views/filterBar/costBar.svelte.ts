import { type Denominator, denominators, prices, units } from '../../domain/filters.ts';
import type { Coverage } from '../../measures/coverage.ts';
import type { Standpoint } from '../../state/standpoint.ts';
import { say } from '../../wording/explore.ts';
import { kommunerText, scopeTexts } from '../where.ts';
import { againstItem } from './againstItem.ts';
import { type Bar, type Item, liveBar, namesItem, noChoice, offered, optionsOf } from './bar.ts';
import { kommuneItem, kommuneOptions, minimumCellItem } from './commonItems.ts';

const itself = (name: string): string => name;

/** The bar of costs. `coverage` is what is loaded of them; `waiting` says so while nothing is. Call while a component is being made. */
export const costBar = (here: Standpoint, coverage: () => Coverage | null, waiting: () => string): Bar => {
  const { chosen } = here;
  const language = $derived(here.location.language);
  const kommuner = $derived(coverage()?.kommuner ?? []);
  const years = $derived(coverage()?.years ?? []);
  const filters = $derived(chosen.costs);
  const places = $derived(kommuneOptions([...kommuner, ...(filters?.kommuner ?? [])], language));
  const recipients = $derived(say(language, chosen.unit === 'familie' ? 'filters.families' : 'filters.recipients'));
  const where = $derived.by(() => {
    if (!filters) return '';
    const named = filters.kommuner.length > 0 ? filters.kommuner : (coverage()?.kommunerOf(filters.year) ?? []);
    return kommunerText({ filters, kommuner: named, language });
  });
  const summary = $derived.by(() => {
    if (!filters) return waiting();
    const year = coverage()?.priceYear ?? null;
    const priced = filters.prices === 'faste' && year !== null ? [say(language, 'filters.inPrices', { year })] : [];
    return say(language, 'filters.summary', {
      what: [filters.year, where, ...scopeTexts(filters, language), ...priced].join(', '),
      whom: filters.denominator === 'indbyggere' ? say(language, 'filters.residents') : recipients
    });
  });
  const shared = $derived.by((): Bar['shared'] => {
    if (!filters) return null;
    return {
      period: yearItem(filters.year, years, here),
      kommune: kommuneItem({ options: places, loaded: kommuner, chosen: filters.kommuner, summary: where, language }),
      cluster: noChoice(say(language, 'explore.cluster'), say(language, 'explore.notHere.costCluster')),
      trial: noChoice(say(language, 'explore.trial'), say(language, 'explore.notHere.costTrial')),
      targetGroup: namesItem({
        label: say(language, 'filters.targetGroup'),
        hook: 'filter-target-group',
        options: optionsOf([...(coverage()?.targetGroups ?? []), ...filters.targetGroups], itself, language),
        chosen: filters.targetGroups,
        language,
        change: (targetGroups) => ({ targetGroups })
      })
    };
  });

  const denominatorItem = (value: Denominator): Item => {
    const usual = chosen.residentsKnown ? 'indbyggere' : 'modtagere';
    const known = chosen.residentsKnown ? [{ value: 'indbyggere', label: say(language, 'filters.residents') }] : [];
    return {
      kind: 'switch',
      label: say(language, 'filters.denominator'),
      options: [...known, { value: 'modtagere', label: recipients }],
      value,
      isChosen: value !== usual,
      change: (written) => ({ denominator: written === usual ? null : (denominators.find((one) => one === written) ?? null) })
    };
  };
  const unitItem = (): Item => ({
    kind: 'switch',
    label: say(language, 'filters.unit'),
    options: units.map((value) => ({ value, label: say(language, `filters.units.${value}`) })),
    value: chosen.unit,
    isChosen: chosen.unit !== 'borger',
    change: (written) => ({ unit: units.find((one) => one === written) ?? 'borger' })
  });
  const priceItem = (year: number | null): Item => ({
    kind: 'switch',
    label: say(language, 'filters.prices'),
    options: [
      { value: 'loebende', label: say(language, 'filters.currentPrices') },
      {
        value: 'faste',
        label: year === null ? say(language, 'filters.fixedWithoutIndex') : say(language, 'filters.fixedPrices', { year })
      }
    ],
    value: here.location.prices,
    isChosen: here.location.prices !== 'loebende',
    change: (written) => ({ prices: prices.find((one) => one === written) ?? 'loebende' })
  });
  const more = $derived.by((): Bar['more'] => {
    const loaded = coverage();
    if (!filters || !loaded) return [];
    const areas = namesItem({
      label: say(language, 'filters.area'),
      hook: 'filter-area',
      options: optionsOf([...loaded.areas, ...filters.areas], itself, language),
      chosen: filters.areas,
      language,
      change: (names) => ({ areas: loaded.areas.every((one) => names.includes(one)) ? [] : names })
    });
    return offered([
      areas,
      ...(loaded.hasFamilies ? [unitItem()] : []),
      // An address may ask for fixed prices where no index is loaded.
      ...(loaded.priceYear === null && here.location.prices === 'loebende' ? [] : [priceItem(loaded.priceYear)]),
      denominatorItem(filters.denominator),
      minimumCellItem(
        filters.minimumCell,
        (count) => say(language, chosen.unit === 'familie' ? 'filters.minimumCellFamilies' : 'filters.minimumCellOption', { count }),
        language
      )
    ]);
  });

  const against = $derived(
    filters &&
      againstItem(here, { subject: 'costs', kommuner: places.map(({ value }) => value), periods: years.map((year) => `aar:${year}`) })
  );

  return liveBar({ summary: () => summary, shared: () => shared, more: () => more, against: () => against });
};

/** The year of costs: the latest unless the address says otherwise. */
export const yearItem = (year: number, years: readonly number[], { location }: Pick<Standpoint, 'location'>): Item => ({
  kind: 'one',
  label: say(location.language, 'filters.year'),
  hook: 'filter-year',
  options: [...new Set([...years, year])].sort((a, b) => a - b).map((one) => ({ value: String(one), label: String(one) })),
  value: String(year),
  isChosen: year !== years.at(-1),
  change: (value) => ({ year: Number(value) === years.at(-1) ? null : Number(value) })
});
