/** A figure of FIT as it would stand on the page, over small worlds of cases. */
import type { FitFilters } from '../../../src/domain/fitFilters.ts';
import { askFitContents } from '../../../src/measures/fitContents.ts';
import { type Catalogue, noParticipants } from '../../../src/participants/columns.ts';
import { ParticipantRecords } from '../../../src/participants/participantRecords.ts';
import { locationOf } from '../../../src/state/place.svelte.ts';
import type { Control, FigureView } from '../../../src/views/figure.ts';
import type { FitFigure } from '../../../src/views/fit/fitFigure.ts';
import { type FitCase, fitOf } from '../../fit/world.ts';
import { ledgerAlone, ledgerOf } from '../../world/ledger.ts';

/** `catalogue`: trials and what happened in them, where there are any. */
export const fitViewAt = async (
  figure: FitFigure,
  cases: readonly FitCase[],
  hash = '#/fit',
  catalogue: Partial<Catalogue> = {}
): Promise<FigureView> => {
  const participants = new ParticipantRecords();
  await participants.commitParticipants({ ...noParticipants, catalogue: { ...noParticipants.catalogue, ...catalogue } });
  const alone = await ledgerAlone(await ledgerOf([]));
  const sources = { ...alone, participants, ...(await fitOf(cases)) };
  const location = locationOf(hash);
  const { kommuner, targetGroups, trials, minimumCell, language } = location;
  const filters: FitFilters = { ...location.fit, kommuner, targetGroups, trials, minimumCell };
  const answer = await figure.question((measure) => measure.ask(sources, filters), location);
  const view = answer({ filters, location, contents: await askFitContents(sources), language });
  if (!view) throw new Error('nothing to show');
  return view;
};

/** Everything a reader can read of a figure but its chart. */
export const wordsOf = ({ headline, definition, cautions }: FigureView): string => [headline, definition, ...cautions].join(' ');

/** The control that the label names. */
export const controlOf = ({ controls = [] }: FigureView, label: string): Control => {
  const found = controls.find((control) => control.label === label);
  if (!found) throw new Error(`no control ${label}`);
  return found;
};

/** The raw values of the table, by row and field; a withheld one as its reason. */
export const tableOf = ({ table }: FigureView): Record<string, Record<string, number | string>> =>
  Object.fromEntries(
    table.rows.map(({ key, values }) => [
      key,
      Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.shown ? value.value : value.reason]))
    ])
  );
