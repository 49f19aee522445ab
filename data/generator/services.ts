export const areas = [
  'beskæftigelse',
  'ydelse',
  'voksensocial',
  'misbrug',
  'familie',
  'skole og PPR',
  'dagtilbud',
  'ungevejledning',
  'sundhed',
  'ældre'
] as const;

export type Area = (typeof areas)[number];

/** Stage of life, which decides the services a citizen may get. */
export type Stage = 'barn' | 'forælder' | 'ung' | 'voksen' | 'ældre';

export interface Service {
  readonly omraade: Area;
  readonly lov: string;
  readonly ydelse: string;
  readonly funktion: string;
  /** Usual cost of a year, kr. */
  readonly from: number;
  readonly to: number;
  readonly stages: readonly Stage[];
}

const service = (
  omraade: Area,
  lov: string,
  ydelse: string,
  funktion: string,
  [from, to]: readonly [number, number],
  stages: readonly Stage[]
): Service => ({ omraade, lov, ydelse, funktion, from: from * 1000, to: to * 1000, stages });

/** Levels in 1,000 kr. are plausible, not measured. */
const services: readonly Service[] = [
  service('beskæftigelse', 'LAB', 'virksomhedspraktik', 'jobcenter', [4, 25], ['ung', 'voksen', 'forælder']),
  service('beskæftigelse', 'LAB', 'vejledning og opkvalificering', 'jobcenter', [8, 60], ['ung', 'voksen', 'forælder']),
  service('beskæftigelse', 'LAB', 'mentor', 'mentorkorps', [20, 70], ['ung', 'voksen', 'forælder']),
  service('beskæftigelse', 'LAB', 'ressourceforløb, indsats', 'rehabiliteringsteam', [20, 90], ['voksen']),
  service('ydelse', 'LAS', 'enkeltydelse', 'ydelsescenter', [1, 15], ['ung', 'voksen', 'forælder', 'ældre']),
  service('ydelse', 'LAS', 'uddannelseshjælp', 'ydelsescenter', [40, 140], ['ung']),
  service('ydelse', 'LAS', 'kontanthjælp', 'ydelsescenter', [50, 180], ['voksen', 'forælder']),
  service('ydelse', 'LAS', 'ressourceforløbsydelse', 'ydelsescenter', [120, 185], ['voksen']),
  service('ydelse', 'SDP', 'sygedagpenge', 'sygedagpengeafdeling', [10, 226], ['voksen', 'forælder', 'ung']),
  service('voksensocial', 'SEL', 'støtte- og kontaktperson', 'socialpsykiatri', [8, 60], ['ung', 'voksen', 'ældre']),
  service('voksensocial', 'SEL', 'bostøtte', 'bostøtteteam', [15, 150], ['ung', 'voksen', 'ældre', 'forælder']),
  service('voksensocial', 'SEL', 'aktivitets- og samværstilbud', 'dagcenter', [80, 220], ['ung', 'voksen']),
  service('voksensocial', 'SEL', 'midlertidigt botilbud', 'botilbud', [300, 1100], ['ung', 'voksen', 'forælder']),
  service('voksensocial', 'SEL', 'længerevarende botilbud', 'botilbud', [700, 4000], ['voksen', 'ung', 'ældre', 'forælder']),
  service('misbrug', 'SEL', 'ambulant misbrugsbehandling', 'misbrugscenter', [8, 70], ['ung', 'voksen', 'forælder']),
  service('misbrug', 'SEL', 'døgnbehandling for misbrug', 'misbrugscenter', [150, 500], ['ung', 'voksen', 'forælder']),
  service('familie', 'SEL', 'praktisk pædagogisk støtte', 'familierådgivning', [4, 60], ['barn', 'forælder']),
  service('familie', 'SEL', 'kontaktperson', 'familierådgivning', [15, 90], ['barn', 'ung']),
  service('familie', 'SEL', 'aflastning', 'handicaprådgivning', [20, 120], ['barn']),
  service('familie', 'SEL', 'familiebehandling', 'familiehus', [40, 250], ['barn', 'forælder']),
  service('familie', 'SEL', 'plejefamilie', 'anbringelsesteam', [250, 550], ['barn', 'ung']),
  service('familie', 'SEL', 'opholdssted eller døgninstitution', 'anbringelsesteam', [550, 4000], ['barn', 'ung']),
  service('skole og PPR', 'FSL', 'PPR-rådgivning', 'PPR', [1, 20], ['barn']),
  service('skole og PPR', 'FSL', 'støttetimer', 'skole', [12, 110], ['barn']),
  service('skole og PPR', 'FSL', 'specialklasse eller specialskole', 'specialskole', [140, 400], ['barn']),
  service('dagtilbud', 'DTL', 'støtte i dagtilbud', 'daginstitution', [3, 120], ['barn']),
  service('dagtilbud', 'SEL', 'særligt dagtilbud', 'specialbørnehave', [120, 450], ['barn']),
  service('ungevejledning', 'LVU', 'uddannelsesvejledning', 'ungdommens uddannelsesvejledning', [1, 25], ['ung']),
  service('ungevejledning', 'LVU', 'brobygning', 'ungdommens uddannelsesvejledning', [10, 80], ['ung']),
  service('sundhed', 'SUL', 'udvidet sundhedspleje', 'sundhedspleje', [1, 20], ['barn', 'forælder']),
  service('sundhed', 'SUL', 'genoptræning', 'genoptræningscenter', [3, 25], ['ældre', 'voksen', 'ung', 'forælder']),
  service('sundhed', 'SUL', 'kronikerforløb', 'sundhedscenter', [2, 18], ['ældre', 'voksen']),
  service('sundhed', 'SUL', 'hjemmesygepleje', 'hjemmesygepleje', [2, 60], ['ældre', 'voksen']),
  service('ældre', 'SEL', 'madservice', 'visitation', [3, 25], ['ældre']),
  service('ældre', 'SEL', 'hjælpemidler', 'hjælpemiddeldepot', [1, 40], ['ældre', 'voksen']),
  service('ældre', 'SEL', 'hjemmehjælp', 'hjemmepleje', [8, 150], ['ældre']),
  service('ældre', 'SEL', 'plejebolig', 'plejecenter', [220, 900], ['ældre'])
];

/** How often each area is the one that meets a citizen of a stage. */
export const areaWeights: Readonly<Record<Stage, Partial<Record<Area, number>>>> = {
  barn: { familie: 0.42, 'skole og PPR': 0.3, dagtilbud: 0.14, sundhed: 0.14 },
  forælder: { familie: 0.32, ydelse: 0.26, beskæftigelse: 0.18, sundhed: 0.12, misbrug: 0.06, voksensocial: 0.06 },
  ung: { ydelse: 0.3, beskæftigelse: 0.24, ungevejledning: 0.16, voksensocial: 0.14, misbrug: 0.06, sundhed: 0.06, familie: 0.04 },
  voksen: { ydelse: 0.32, beskæftigelse: 0.24, sundhed: 0.18, voksensocial: 0.15, misbrug: 0.06, ældre: 0.05 },
  ældre: { ældre: 0.48, sundhed: 0.4, voksensocial: 0.07, ydelse: 0.05 }
};

const offered = new Map<string, readonly Service[]>();
const servicesFor = (area: Area, stage: Stage): readonly Service[] => {
  const key = `${area}/${stage}`;
  const known = offered.get(key);
  if (known) return known;
  const found = services.filter(({ omraade, stages }) => omraade === area && stages.includes(stage));
  offered.set(key, found);
  return found;
};

/** The dearest usual cost of an area at a stage, kr. */
export const ceilingOf = (area: Area, stage: Stage): number => Math.max(0, ...servicesFor(area, stage).map(({ to }) => to));

const distance = ({ from, to }: Service, cost: number): number =>
  cost < from ? Math.log(from / cost) : cost > to ? Math.log(cost / to) : 0;

/** A service of the area that may cost this much; `taste` in [0, 1) settles ties, the same way every year. */
export const serviceAt = (area: Area, stage: Stage, cost: number, taste: number): Service => {
  const candidates = servicesFor(area, stage);
  const nearest = Math.min(...candidates.map((candidate) => distance(candidate, cost)));
  const fitting = candidates.filter((candidate) => distance(candidate, cost) === nearest);
  const found = fitting[Math.floor(taste * fitting.length)];
  if (!found) throw new Error(`No service in ${area} for ${stage}.`);
  return found;
};
