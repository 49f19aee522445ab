/** Trials of the two networks, for when no register is loaded. Dates as kommuner and applications give them; they disagree on the end. */
import { kommuneName, networks } from './kommuner.ts';

/** One trial in one kommune; days are `2017-07-01`. */
export interface TrialEntry {
  readonly key: string;
  readonly name: string;
  readonly network: string;
  readonly kommune: string;
  /** The track, whose kommuner are a cluster. */
  readonly track: string | null;
  readonly targetGroup: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly law: string | null;
}

/** The exemptions came into force. Lov nr. 658 af 8. juni 2017. */
export const exemptionsInForce = '2017-07-01';

const childrensNetwork = 'Børn som vores vigtigste ressource';

/** A trial about families: it has cases of FIT, not participants. */
export const isAboutFamilies = ({ network }: Pick<TrialEntry, 'network'>): boolean => network === childrensNetwork;

/** The cluster of adults, as Fredensborg Kommune names it (case 16/31575, item 38). Which kommuner are in the other two is not known. */
const adults: readonly string[] = ['190', '201', '210', '217'];

const trial = (key: string, kommune: string, rest: Partial<TrialEntry> & Pick<TrialEntry, 'name' | 'network'>): TrialEntry => ({
  key,
  kommune,
  track: null,
  targetGroup: null,
  start: exemptionsInForce,
  end: null,
  law: 'FKN',
  ...rest
});

/**
 * Sources: Gladsaxe Kommune on its frikommuneforsøg; Fredensborg Kommune, case 16/31575, item 38; the applications "Én plan for en
 * sammenhængende indsats sammen med borgeren" and "Børn som vores vigtigste ressource".
 */
export const defaultTrials: readonly TrialEntry[] = [
  ...networks['en-plan'].map((kommune) =>
    trial(`en-plan-${kommune}`, kommune, {
      name: `Én plan, ${kommuneName(kommune)}`,
      network: 'Én plan',
      ...(adults.includes(kommune) && { track: 'voksne', targetGroup: 'voksne' }),
      end: kommune === '210' ? '2020-06-30' : '2020-12-31'
    })
  ),
  trial('fit-159', '159', {
    name: 'Fokus på inddragelse og effekt, Gladsaxe',
    network: childrensNetwork,
    track: 'udsatte børn og unge',
    targetGroup: 'familier',
    start: '2017-10-01',
    end: '2021-12-31',
    law: 'FKN § 10'
  }),
  ...['376', '756'].map((kommune) =>
    trial(`boern-a-${kommune}`, kommune, {
      name: `Udsatte børn og unge, ${kommuneName(kommune)}`,
      network: childrensNetwork,
      track: 'udsatte børn og unge',
      targetGroup: 'familier',
      end: '2019-12-31'
    })
  ),
  trial('boern-b-376', '376', { name: 'Folkeskolen, Guldborgsund', network: childrensNetwork, track: 'folkeskolen', end: '2019-12-31' }),
  trial('boern-c-376', '376', {
    name: 'Unges uddannelse, Guldborgsund',
    network: childrensNetwork,
    track: 'unges uddannelse',
    targetGroup: 'unge',
    end: '2019-12-31'
  })
];

/** Kommuner that work on the same track. A kommune may be in several. */
export interface Cluster {
  readonly key: string;
  /** Sorted. */
  readonly kommuner: readonly string[];
}

/** Clusters in order of key; trials without a track are in none. */
export const clustersOf = (trials: readonly Pick<TrialEntry, 'track' | 'kommune'>[]): Cluster[] => {
  const tracks = [...new Set(trials.flatMap(({ track }) => track ?? []))].sort();
  return tracks.map((key) => ({
    key,
    kommuner: [...new Set(trials.filter(({ track }) => track === key).map(({ kommune }) => kommune))].sort()
  }));
};

/** Kommuner that are selected by themselves and by clusters, those of both where both are chosen; null where all are. */
export const selectedKommuner = (
  trials: readonly Pick<TrialEntry, 'track' | 'kommune'>[],
  { kommuner, clusters = [] }: { readonly kommuner: readonly string[]; readonly clusters?: readonly string[] }
): ReadonlySet<string> | null => {
  if (clusters.length === 0) return kommuner.length === 0 ? null : new Set(kommuner);
  const inClusters = clustersOf(trials)
    .filter(({ key }) => clusters.includes(key))
    .flatMap((cluster) => cluster.kommuner);
  return new Set(inClusters.filter((kommune) => kommuner.length === 0 || kommuner.includes(kommune)));
};
