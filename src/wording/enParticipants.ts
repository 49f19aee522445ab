import type { daParticipants } from './daParticipants.ts';
import type { Same } from './index.ts';

/** English wording of what participants cost, complete by type. */
export const enParticipants: Same<typeof daParticipants> = {
  headline:
    'Development among {{people}}: on average {{before}} each in the year before they joined the trial, and {{after}} in the year after ({{change}}).',
  more: '{{amount}} more',
  less: '{{amount}} less',
  same: 'the same',
  people_one: '{{number}} participant',
  people_other: '{{number}} participants',
  hiddenFew:
    'The development is hidden, because fewer than {{count}} participants can be followed from the year before to the year after{{advice}}.',
  hiddenDiffers:
    'The development is hidden, because so few participants set this choice apart from another that the two together would show theirs{{advice}}.',
  hiddenCosts: 'The development among {{people}} is hidden, because too few of them have a cost in one of the years{{advice}}.',
  hiddenDominated:
    'The development among {{people}} is hidden, because one participant makes up more than half of the cost in one of the years{{advice}}.',
  noCost: 'Among {{people}} nobody had a cost, neither in the year before they joined the trial nor in the year after.',
  noCostOfAreas:
    'Among {{people}} nobody had a cost in the chosen areas, neither in the year before they joined the trial nor in the year after.',
  nobody:
    'No participants in the selection can be followed from the year before they joined to the year after: it takes costs of both years and follow-up to the end of the second.',
  needs:
    'The figure needs to find the participants among the costs: either the table deltagere (deltager_id, tilknyttet and fulgt_til) with the same pseudonyms as borger_id in omkostninger, or the column forsoeg_id in omkostninger.',
  definition:
    'Gross cost per participant in the calendar year before and the calendar year after the one in which the participant joined the trial, in {{where}}. Paired: only participants whose municipality has both years loaded{{followed}}. {{source}} The choice of year does not apply here: all years of joining are taken together.',
  followed: ' and who are followed to the end of the year after',
  fromParticipants: 'The year of joining is that of tilknyttet; deltagere and omkostninger have the same pseudonyms.',
  fromCosts: "The year of joining is the first with a forsoeg_id on the citizen's costs.",
  trials_one: 'The trial {{names}} alone.',
  trials_other: 'The trials {{names}} alone.',
  zeroRule: 'A year without postings counts as DKK 0, and so does a sum below 0.',
  without: 'Without postings in both years: {{number}}.',
  leftOut: 'Left out: {{all}}; costs of one of the years are missing: {{yearMissing}}; not followed for long enough: {{notFollowed}}.',
  leftOutNobody: 'Nobody is left out.',
  notEffect: 'Development, not a measurement of effect: it may have other causes.',
  regression: 'Those who begin in an expensive period will often cost less afterwards, also without the trial.',
  hiddenParts: 'Budgets with too few participants are hidden, and some others with them so that they cannot be reckoned{{advice}}.',
  hiddenOfPart:
    'Areas in which some kommuner or target groups have too few participants are shown for all participants together alone, or the few could be reckoned{{advice}}.',
  chart: 'Cost per participant in the year before and the year after joining, by area',
  before: 'The year before',
  after: 'The year after',
  difference: 'Difference',
  citizens: 'Participants',
  area: 'Area',
  total: 'All areas',
  sentence: '{{name}}: {{before}} in the year before, {{after}} in the year after.',
  trial: 'Trial',
  everyTrial: 'All trials',
  trialIn: '{{name}} ({{place}})'
};
