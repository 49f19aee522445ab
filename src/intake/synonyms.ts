/** What columns of the contract are called in Danish and English extracts. */
import type { TableName } from '../domain/contract.ts';
import { plainly } from '../domain/plainly.ts';

type Names = Readonly<Record<string, string>>;

/** Names of a citizen's pseudonym. A bare `id` may be the posting's. */
const citizen = `cpr_hash hash_cpr cpr_pseudonym pseudo_cpr cpr_pseudo cpr_krypteret krypteret_cpr cpr_id cpr_key cpr_noegle borger borgernr
  borgernummer borgernoegle borger_key borger_pseudonym citizen citizen_id citizen_no person person_id personnoegle pseudonym pseudonym_id
  pseudo_id loebenr loebenummer lbnr klient klient_id klientnr client client_id individ individ_id anonym_id subject_id uid`;

const begins = 'startdato start_dato fra fra_dato dato_fra startet opstart opstartsdato begin begin_date start_date from_date paabegyndt';
const ends =
  'slutdato slut_dato til til_dato dato_til sluttet end end_date to_date stop stopdato ophoer ophoersdato lukket closed closed_date';
const caseNames = `forloeb forloebsid forloebs_id forloebsnr forloebsnummer sag sag_id sags_id sagsnr sagsnummer case case_id case_no episode
  episode_id behandlingsforloeb`;
const score = 'total totalscore total_score score_total samlet samlet_score sum sumscore sum_score point points value vaerdi resultat';
const title = 'title navn name overskrift';

/** In every table that has the column, unless the table says otherwise. */
const everywhere: Names = {
  borger_id: citizen,
  deltager_id: `deltager deltagernr deltagernummer deltager_pseudonym participant participant_id participant_no borger_id ${citizen}`,
  forloeb_id: caseNames,
  familie_id: 'familie familienr familienummer family family_id husstand husstands_id household household_id famnr',
  forsoeg_id: 'forsoeg forsoegs_id forsoegsnr forsoegskode trial trial_id trial_code experiment projekt projekt_id project project_id',
  maal_id: 'maal maalnr maalnummer goal goal_id target target_id',
  aar: `year regnskabsaar regnskabs_aar kalenderaar aarstal budgetaar udgiftsaar ydelsesaar opgoerelsesaar posteringsaar bogfoeringsaar
    finansaar fiscal_year calendar_year yr`,
  kommunekode: `kommune kommune_nr kommunenummer komnr kom kom_nr kom_kode kommune_id kommunenavn bopaelskommune bopaelskommunekode
    hjemkommune handlekommune betalingskommune municipality municipality_code municipality_no municipality_number municipality_id
    municipality_name mun_code muni_code`,
  lov: 'lovgrundlag lovkode lovgivning paragraf lov_paragraf hjemmel lovhjemmel law law_code act legal_basis',
  maalgruppe: 'maalgruppenavn maalgruppekode borgergruppe target_group target_group_name',
  aldersgruppe: 'alder aldersinterval aldersklasse aldersbaand aldersinddeling age age_group age_band age_class age_range',
  dato: 'date dag dato_for_maaling maaledato maalingsdato registreringsdato day',
  start: begins,
  slut: ends,
  titel: title,
  indikator: 'indicator indikator_id indikatornavn indikatorkode indicator_id bip_indikator spoergsmaal spoergsmaal_id question item',
  respondent: 'svarperson besvaret_af besvarer rolle role rater rater_type informant respondenttype respondent_type answered_by'
};

const own: Readonly<Partial<Record<TableName, Names>>> = {
  omkostninger: {
    beloeb: `udgift udgifter bruttoudgift bruttoudgifter brutto bruttobeloeb brutto_kr beloeb_kr beloeb_dkk beloeb_i_kr beloeb_ialt
      sum_beloeb sum_udgift samlet_udgift samlet_beloeb udgift_kr kr kroner dkk pris omkostning omkostninger posteringsbeloeb forbrug
      amount amount_dkk cost costs expense expenditure total_cost total_amount gross_cost gross_amount`,
    omraade: `omraadenavn forvaltning forvaltningsomraade fagomraade serviceomraade politikomraade budgetomraade sektor center afdeling
      area administrative_area service_area sector department`,
    ydelse:
      'ydelsesnavn ydelsestype ydelsesart indsats indsatsnavn indsatstype foranstaltning tilbud tilbudstype service service_name benefit',
    funktion: 'funktionsnr funktionsnummer funktionskode funktionsnavn kommunal_funktion function function_name'
  },
  befolkning: {
    // StatBank Denmark calls its columns OMRÅDE, TID and INDHOLD.
    kommunekode: `${everywhere.kommunekode} omraade region_code`,
    aar: `${everywhere.aar} tid`,
    antal: `indbyggere indbyggertal folketal befolkning befolkningstal antal_indbyggere antal_borgere antal_personer personer population
      residents inhabitants number_of_residents pop count n indhold`
  },
  fit_forloeb: {
    start: `${begins} forloebsstart forloeb_start forloeb_startdato case_start`,
    slut: `${ends} forloebsslut forloeb_slut forloeb_slutdato afsluttet afslutningsdato case_end`,
    afslutning: 'afslutningstype afslutningsform afslutningsaarsag ending ending_type end_type closure closure_type',
    samtaler: 'antal_samtaler samtaleantal sessioner antal_sessioner sessions session_count number_of_sessions conversations',
    fase: 'forsoegsfase phase trial_phase',
    team: 'teamnavn team_id enhed unit'
  },
  fit_maalinger: {
    samtale_nr: `samtale samtalenummer samtale_id sessionsnr session session_nr session_no session_number conversation conversation_no
      conversation_number moede_nr maaling_nr maalingsnr`,
    dato: `${everywhere.dato} samtaledato samtale_dato session_date conversation_date`,
    maaned: 'aar_maaned samtalemaaned month year_month periode',
    instrument: 'skala skema skematype scale maaleredskab instrumentnavn questionnaire form measure',
    aldersklasse: 'alders_klasse alderstype aldersgruppe age_class age_type age_group',
    score
  },
  deltagere: {
    screenet: 'screening screeningsdato screening_dato screenet_dato dato_screening screened screened_date screening_date',
    i_maalgruppe: 'i_maalgruppen er_i_maalgruppen fundet_i_maalgruppen in_target in_target_group eligible',
    tilknyttet:
      'tilknytning tilknytningsdato tilknyttet_dato dato_tilknytning indskrevet enrolled enrolled_date enrolment_date enrollment_date',
    faelles_udredning: 'udredning udredningsdato faelles_udredning_dato joint_assessment joint_assessment_date assessment_date',
    en_plan: 'plan plandato plan_dato en_plan_dato one_plan one_plan_date plan_date',
    foerste_indsats: 'foerste_indsats_dato indsatsdato indsats_start first_effort first_effort_date first_intervention',
    afsluttet: 'afslutning afslutningsdato afsluttet_dato slutdato closed closed_date exit_date end_date left',
    planer_foer: 'antal_planer_foer planer_foer_forsoeget plans_before',
    planer_nu: 'antal_planer_nu antal_planer planer plans_now plans',
    kontaktpersoner: 'antal_kontaktpersoner kontaktperson_antal contact_persons contacts',
    sagsbehandlerskift: 'skift_af_sagsbehandler antal_sagsbehandlerskift sagsbehandler_skift caseworker_changes',
    udfald: 'udfaldskode outcome outcome_code resultat',
    udfald_dato: 'udfaldsdato dato_udfald outcome_date',
    fulgt_til: 'fulgt_til_dato opfoelgning_til opgoerelsesdato datadato followed_until followed_to follow_up_end censor_date'
  },
  progression: {
    dato: `${everywhere.dato} svardato besvarelsesdato answer_date`,
    score: `${score} svar answer svarvaerdi`
  },
  indikatorer: {
    indikator: `${everywhere.indikator} id noegle key`,
    label_da: 'label dansk dansk_navn navn_da titel tekst danish name_da navn name',
    label_en: 'engelsk engelsk_navn navn_en english name_en',
    skala_min: 'min minimum scale_min laveste lowest',
    skala_max: 'max maks maksimum maximum scale_max hoejeste highest',
    raekkefoelge: 'orden sortering sort sort_order order position plads'
  },
  forsoeg: {
    navn: 'forsoegsnavn forsoeg_navn titel title name trial_name',
    netvaerk: 'netvaerksnavn frikommunenetvaerk network network_name',
    spor: 'track',
    start: `${begins} forsoegsstart trial_start`,
    slut: `${ends} forsoegsslut trial_end`
  },
  maal: {
    maal_id: `${everywhere.maal_id} id noegle key`,
    titel: `${title} maaltitel maalnavn maal_navn goal_name goal_title`,
    enhed: 'unit maaleenhed',
    retning: 'direction',
    minimum: 'min nedre nedre_graense lower lower_bound target_min fra',
    maksimum: 'max maks maximum oevre oevre_graense upper upper_bound target_max til',
    frist: 'fristdato deadline due due_date',
    ejer: 'owner ansvarlig'
  },
  maalopfoelgning: {
    vaerdi: 'value maaling resultat observation score',
    type: 'maalingstype observationstype kind observation_type',
    antal: 'antal_personer personer people count n'
  },
  milepaele: {
    dato: `${everywhere.dato} event_date`,
    titel: `${title} begivenhed haendelse event event_name milepael milestone`,
    type: 'art kategori category kind event_type'
  },
  prisindeks: {
    aar: `${everywhere.aar} tid`,
    indeks: `index prisindeks price_index pris_og_loenindeks pl_indeks pl_index pris_loen_indeks pl_regulering forbrugerprisindeks cpi deflator
      indekstal indeksvaerdi index_value`
  }
};

const keysOf = (names = ''): readonly string[] => [...new Set(names.split(/\s+/).filter(Boolean).map(plainly))];

/** Other names, put `plainly`, for a column of the contract in a table. */
export const synonymsOf = (table: TableName, column: string): readonly string[] => keysOf(own[table]?.[column] ?? everywhere[column]);
