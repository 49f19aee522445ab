/** How the bar of each page is made; that of a page's subject is loaded with the page. */
import type { TableName } from '../../domain/contract.ts';
import { dataset } from '../../state/dataset.svelte.ts';
import { fitLoaded } from '../../state/fitLoaded.svelte.ts';
import { participantsLoaded } from '../../state/participantsLoaded.svelte.ts';
import type { Standpoint } from '../../state/standpoint.ts';
import { say } from '../../wording/explore.ts';
import type { Bar } from './bar.ts';
import { costBar } from './costBar.svelte.ts';

export type BarSubject = 'overview' | 'costs' | 'fit' | 'participants' | 'goals';

/** Call while a component is being made. */
export type Make = (here: Standpoint) => Bar;

/** That it is on its way, as also while what has just been loaded is asked what it holds (`isAsking`); or that there is nothing of it. */
const waitingAt =
  (here: Standpoint, table: TableName, isAsking = () => false) =>
  (): string => {
    const { language } = here.location;
    if (dataset.state === 'loading' || dataset.awaits(table) || isAsking()) return say(language, 'frame.loading');
    return say(language, table === 'omkostninger' ? 'filters.nothing' : 'explore.nothing');
  };

const ofParticipants = async (isOfGoals: boolean): Promise<Make> => {
  const { participantBar } = await import('./participantBar.svelte.ts');
  return (here) =>
    participantBar(
      here,
      () => participantsLoaded.contents,
      waitingAt(here, 'deltagere', () => participantsLoaded.isAsking),
      isOfGoals
    );
};

export const makerOf: Readonly<Record<BarSubject, () => Promise<Make>>> = {
  costs: async () => (here) => costBar(here, () => dataset.coverage, waitingAt(here, 'omkostninger')),
  overview: async () => {
    const { overviewBar } = await import('./overviewBar.svelte.ts');
    return (here) => {
      participantsLoaded.want();
      return overviewBar(
        here,
        () => ({ coverage: dataset.coverage, contents: participantsLoaded.contents }),
        waitingAt(here, 'omkostninger')
      );
    };
  },
  fit: async () => {
    const { fitBar } = await import('./fitBar.svelte.ts');
    return (here) =>
      fitBar(
        here,
        () => fitLoaded.contents,
        waitingAt(here, 'fit_forloeb', () => fitLoaded.isAsking)
      );
  },
  participants: () => ofParticipants(false),
  goals: () => ofParticipants(true)
};
