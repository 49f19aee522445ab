/**
 * The extract contract: what a file must hold to be read, as data. Column names are Danish and ASCII. One file holds one table.
 * The column documentation in `data/README.md` is generated from here.
 */
import { outcomes } from './outcomes.ts';

/** What a column is guaranteed to be after intake. Dates are calendar days, money is kroner (kr.), gross, current prices. */
export type ColumnType = 'text' | 'kommunekode' | 'integer' | 'number' | 'boolean' | 'date';

/**
 * `pseudonym`: an id that stays inside SQL. `quasi-identifier`: could single a citizen out together with others
 * (GDPR recital 26). `plain`: neither.
 */
export type Sensitivity = 'pseudonym' | 'quasi-identifier' | 'plain';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly sensitivity: Sensitivity;
  readonly unit?: string;
  /** The only values allowed, where the contract closes the list. */
  readonly values?: readonly string[];
  readonly da: string;
  readonly en: string;
}

export interface Table {
  /** What one row is. */
  readonly da: string;
  readonly en: string;
  /** Reference data holds no people; defaults for it ship with the app. */
  readonly reference: boolean;
  readonly columns: readonly Column[];
}

type Traits = Partial<Pick<Column, 'required' | 'sensitivity' | 'unit' | 'values'>>;

const column = (name: string, type: ColumnType, da: string, en: string, traits: Traits = {}): Column => ({
  name,
  type,
  required: false,
  sensitivity: 'plain',
  da,
  en,
  ...traits
});

const required = { required: true } as const;
const quasi = { sensitivity: 'quasi-identifier' } as const;
const pseudonym = { sensitivity: 'pseudonym' } as const;
const requiredQuasi = { ...required, ...quasi };
const requiredPseudonym = { ...required, ...pseudonym };

const kommunekode = column('kommunekode', 'kommunekode', 'kommunens nummer, tre cifre', 'municipality code, three digits', requiredQuasi);
const optionalKommunekode = { ...kommunekode, required: false, sensitivity: 'plain' } as const;
const aar = column('aar', 'integer', 'kalenderår', 'calendar year', { ...required, unit: 'år' });
const maalgruppe = column('maalgruppe', 'text', 'målgruppe', 'target group', quasi);
/** The clusters of the trials. Elsewhere target groups are an open list; costs and residents are held against one another by them. */
const clusters = ['unge', 'familier', 'voksne', 'øvrige'] as const;
const aldersgruppe = column('aldersgruppe', 'text', 'aldersgruppe, fx 18-29', 'age group, such as 18-29', quasi);
const forsoegId = column('forsoeg_id', 'text', 'forsøgets nøgle', 'key of the trial');

export const contract = {
  omkostninger: {
    da: 'en udgiftspostering: borger × år × ydelse (finere posteringer lægges sammen)',
    en: 'one cost posting: citizen × year × service (any finer grain is summed)',
    reference: false,
    columns: [
      column('borger_id', 'text', 'pseudonym for borgeren', 'pseudonym of the citizen', requiredPseudonym),
      aar,
      kommunekode,
      column(
        'beloeb',
        'number',
        'bruttoudgift, kan være negativ (refusion, rettelse)',
        'gross cost, may be negative (refund, correction)',
        {
          ...required,
          unit: 'kr.'
        }
      ),
      column('omraade', 'text', 'forvaltningsområde', 'administrative area', required),
      column('lov', 'text', 'lovens kode, fx SEL', 'code of the law, such as SEL'),
      column('ydelse', 'text', 'ydelsens navn', 'name of the service', quasi),
      column('funktion', 'text', 'den kommunale funktion, borgeren møder', 'the municipal function the citizen meets'),
      { ...maalgruppe, values: clusters },
      aldersgruppe,
      column('familie_id', 'text', 'pseudonym for familien', 'pseudonym of the family', pseudonym),
      forsoegId
    ]
  },
  befolkning: {
    da: 'indbyggere i en kommune i et år',
    en: 'residents of a municipality in a year',
    reference: false,
    columns: [
      { ...kommunekode, sensitivity: 'plain' },
      aar,
      column('antal', 'integer', 'indbyggere 1. januar', 'residents on 1 January', { ...required, unit: 'personer' }),
      { ...maalgruppe, sensitivity: 'plain', values: clusters },
      { ...aldersgruppe, sensitivity: 'plain' }
    ]
  },
  fit_forloeb: {
    da: 'et forløb med FIT',
    en: 'one case with FIT',
    reference: false,
    columns: [
      column('forloeb_id', 'text', 'pseudonym for forløbet', 'pseudonym of the case', requiredPseudonym),
      kommunekode,
      column('start', 'date', 'forløbets første dag', 'first day of the case', requiredQuasi),
      column('slut', 'date', 'forløbets sidste dag; tom = igangværende', 'last day of the case; empty = active', quasi),
      column('afslutning', 'text', 'hvordan forløbet sluttede', 'how the case ended', { values: ['planlagt', 'uplanlagt', 'andet'] }),
      column('samtaler', 'integer', 'afholdte samtaler', 'conversations held', { unit: 'samtaler' }),
      maalgruppe,
      column('fase', 'text', 'forsøgets fase', 'phase of the trial', { values: ['før bevilling', 'efter'] }),
      column('team', 'text', 'team', 'team', quasi),
      forsoegId
    ]
  },
  fit_maalinger: {
    da: 'en score ved en samtale',
    en: 'one score at one conversation',
    reference: false,
    columns: [
      column('forloeb_id', 'text', 'pseudonym for forløbet', 'pseudonym of the case', requiredPseudonym),
      column('samtale_nr', 'integer', 'samtalens nummer, fra 1', 'number of the conversation, from 1', required),
      column('dato', 'date', 'samtalens dag', 'day of the conversation', quasi),
      column(
        'maaned',
        'text',
        'samtalens måned, ÅÅÅÅ-MM, når dagen er udeladt',
        'month of the conversation, YYYY-MM, where the day is left out',
        quasi
      ),
      column('instrument', 'text', 'skala', 'scale', { ...required, values: ['ORS', 'CORS', 'SRS', 'CSRS'] }),
      column('respondent', 'text', 'hvem der svarede', 'who answered', { ...required, values: ['selv', 'omsorgsperson', 'fagperson'] }),
      column('aldersklasse', 'text', 'respondentens aldersklasse', 'age class of the respondent', {
        ...requiredQuasi,
        values: ['barn', 'ung', 'voksen']
      }),
      column('score', 'number', 'samlet score 0–40; tom = ikke indsamlet', 'total score 0–40; empty = not collected', { unit: 'point' })
    ]
  },
  deltagere: {
    da: 'en deltager i et forsøg',
    en: 'one participant in one trial',
    reference: false,
    columns: [
      column('deltager_id', 'text', 'pseudonym for deltageren', 'pseudonym of the participant', requiredPseudonym),
      { ...forsoegId, required: true },
      kommunekode,
      { ...maalgruppe, required: true },
      aldersgruppe,
      column('screenet', 'date', 'dag for screening', 'day of screening', requiredQuasi),
      column('i_maalgruppe', 'boolean', 'fundet i målgruppen', 'found to be in the target group', required),
      column('tilknyttet', 'date', 'dag for tilknytning til forsøget', 'day of enrolment in the trial', quasi),
      column('faelles_udredning', 'date', 'dag for fælles udredning', 'day of the joint assessment', quasi),
      column('en_plan', 'date', 'dag for én plan', 'day of the one plan', quasi),
      column('foerste_indsats', 'date', 'dag for første indsats', 'day of the first effort', quasi),
      column('afsluttet', 'date', 'dag for afslutning', 'day of leaving the trial', quasi),
      column('planer_foer', 'integer', 'skriftlige planer før forsøget', 'written plans before the trial', { unit: 'planer' }),
      column('planer_nu', 'integer', 'skriftlige planer nu', 'written plans now', { unit: 'planer' }),
      column('kontaktpersoner', 'integer', 'kontaktpersoner i kommunen', 'contact persons in the municipality', { unit: 'personer' }),
      column('sagsbehandlerskift', 'integer', 'skift af sagsbehandler', 'changes of caseworker', { unit: 'skift' }),
      column('udfald', 'text', 'udfaldets kode', 'code of the outcome', { ...quasi, values: outcomes }),
      column('udfald_dato', 'date', 'dag for udfaldet', 'day of the outcome', quasi),
      column('fulgt_til', 'date', 'sidste dag, deltageren er fulgt', 'last day the participant is followed', required)
    ]
  },
  progression: {
    da: 'et svar i en progressionsmåling',
    en: 'one answer of a progress measurement',
    reference: false,
    columns: [
      column('deltager_id', 'text', 'pseudonym for deltageren', 'pseudonym of the participant', requiredPseudonym),
      column('dato', 'date', 'dag for målingen', 'day of the measurement', requiredQuasi),
      column('indikator', 'text', 'indikatorens nøgle', 'key of the indicator', required),
      column('respondent', 'text', 'hvem der svarede', 'who answered', { ...required, values: ['borger', 'sagsbehandler'] }),
      column('score', 'number', 'score på indikatorens skala', "score on the indicator's scale", { ...required, unit: 'point' })
    ]
  },
  indikatorer: {
    da: 'en indikator',
    en: 'one indicator',
    reference: true,
    columns: [
      column('indikator', 'text', 'indikatorens nøgle', 'key of the indicator', required),
      column('label_da', 'text', 'dansk navn', 'Danish name', required),
      column('label_en', 'text', 'engelsk navn', 'English name'),
      column('skala_min', 'number', 'skalaens laveste værdi', 'lowest value of the scale', { ...required, unit: 'point' }),
      column('skala_max', 'number', 'skalaens højeste værdi', 'highest value of the scale', { ...required, unit: 'point' }),
      column('raekkefoelge', 'integer', 'plads i visningen', 'place in the view')
    ]
  },
  forsoeg: {
    da: 'et forsøg i en kommune',
    en: 'one trial in one municipality',
    reference: true,
    columns: [
      { ...forsoegId, required: true },
      column('navn', 'text', 'forsøgets navn', 'name of the trial', required),
      column('netvaerk', 'text', 'frikommunenetværk', 'network of municipalities', required),
      { ...kommunekode, sensitivity: 'plain' },
      column('spor', 'text', 'spor i netværket', 'track within the network'),
      { ...maalgruppe, sensitivity: 'plain' },
      column('start', 'date', 'forsøgets første dag', 'first day of the trial', required),
      column('slut', 'date', 'forsøgets sidste dag', 'last day of the trial'),
      column('lov', 'text', 'hjemmel', 'legal basis')
    ]
  },
  maal: {
    da: 'et mål med et måltal eller et interval',
    en: 'one goal with a target or a target range',
    reference: true,
    columns: [
      column('maal_id', 'text', 'målets nøgle', 'key of the goal', required),
      { ...forsoegId, required: true },
      optionalKommunekode,
      column('titel', 'text', 'målets titel', 'title of the goal', required),
      column('enhed', 'text', 'måltallets enhed', 'unit of the target', required),
      column('retning', 'text', 'hvilken vej der er fremgang', 'which way is progress', { ...required, values: ['op', 'ned'] }),
      column('minimum', 'number', 'intervallets nedre grænse', 'lower end of the target range'),
      column('maksimum', 'number', 'intervallets øvre grænse', 'upper end of the target range'),
      column('frist', 'date', 'frist', 'deadline'),
      column('status', 'text', 'er målet foreløbigt eller endeligt', 'preliminary or final', { values: ['foreløbigt', 'endeligt'] }),
      column('ejer', 'text', 'hvem der har sat målet', 'who has set the goal')
    ]
  },
  maalopfoelgning: {
    da: 'en observation af et mål',
    en: 'one observation of a goal',
    reference: false,
    columns: [
      column('maal_id', 'text', 'målets nøgle', 'key of the goal', required),
      column('dato', 'date', 'dag for opgørelsen', 'day of the observation', required),
      column('vaerdi', 'number', 'værdi i målets enhed', "value in the goal's unit", required),
      column('type', 'text', 'før forsøget eller undervejs', 'before the trial or during it', {
        ...required,
        values: ['baseline', 'opfølgning']
      }),
      column('antal', 'integer', 'mennesker bag værdien', 'people behind the value', { unit: 'personer' })
    ]
  },
  milepaele: {
    da: 'en begivenhed',
    en: 'one event',
    reference: true,
    columns: [
      column('dato', 'date', 'dag', 'day', required),
      column('titel', 'text', 'begivenhedens navn', 'name of the event', required),
      column('type', 'text', 'begivenhedens art', 'kind of event'),
      optionalKommunekode,
      { ...forsoegId, required: false }
    ]
  },
  prisindeks: {
    da: 'prisniveauet i et år',
    en: 'the level of prices in a year',
    reference: true,
    columns: [
      aar,
      column('indeks', 'number', 'prisindeks; kun forholdet mellem årene tæller', 'price index; only the ratio between years counts', {
        ...required,
        unit: 'indekspoint'
      })
    ]
  }
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof contract;

export const tableNames = Object.keys(contract) as readonly TableName[];

/** A table of the contract with its columns, without the literal types. */
export const tableOf = (name: TableName): Table => contract[name];
