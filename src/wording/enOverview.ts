import type { daOverview } from './daOverview.ts';
import type { Same } from './index.ts';

/** The overview, in English. */
export const enOverview: Same<typeof daOverview> = {
  tour: {
    title: 'Tour',
    offer: 'First time here? Three made-up citizens show you round in two minutes.',
    begin: 'Take the tour',
    decline: 'No thanks'
  },
  lead: {
    nothing: 'No data are loaded yet: choose extracts on the page Data.',
    empty: 'There are no data in what is chosen: choose more widely.',
    hidden: 'What is chosen cannot be shown without telling of too few citizens: choose more widely.',
    calm: 'Of what has been measured in {{where}}, nothing has passed a limit that the page watches.',
    needs_one: 'In {{where}} one thing needs attention: {{what}}.',
    needs_other: 'In {{where}} {{count}} things need attention: {{what}}.',
    everywhere: 'what is loaded'
  },
  synthetic: 'Synthetic data',
  syntheticHint: 'The numbers are those of the demo and are not about real citizens.',
  waiting: 'The overview was computed beforehand, because the device has little memory or saves data.',
  waitingOther: 'Nothing has been computed yet, because the device has little memory or saves data.',
  begin: 'Start computing here',
  computing: 'Computing …',
  failed: 'The overview could not be computed. Try another choice, or reload the page.',
  subjects: {
    costs: 'Concentration of costs',
    fit: 'Coverage and wellbeing in FIT',
    participants: 'Enrolment against the promise',
    goals: 'Goals'
  },
  sections: {
    now: 'Where do we stand?',
    changes: 'New since the last period',
    unsaid: 'What cannot be said yet?'
  },
  noChanges: 'There is no earlier period to hold the numbers against.',
  allSaid: 'Everything that the overview asks can be said of what is chosen.',
  needs: 'Needs attention',
  picture: '{{name}}: {{text}}',
  costs: {
    picture: 'Share of the costs that goes to the most expensive',
    row: 'Most expensive {{percent}}%',
    need: 'the share of {{top}} differs by {{points}} from {{year}}, more than its uncertainty',
    points: '{{points}} percentage points'
  },
  fit: {
    picture: 'Share of conversations with a score',
    ors: 'Wellbeing score',
    srs: 'Collaboration score',
    mark: '{{least}}: least coverage',
    need: {
      ors: 'only {{share}} of conversations have a wellbeing score',
      srs: 'only {{share}} of conversations have a collaboration score'
    },
    yearAgo: 'The middle wellbeing score is {{now}} in {{period}} and was {{before}} in {{earlier}}, a year before.',
    latest: 'The middle wellbeing score is {{now}} in {{period}}; that of a year before is not known or hidden.',
    coverageChange: 'In {{period}} {{now}} of conversations have a wellbeing score, against {{before}} in {{earlier}}.',
    medianSame: 'The middle wellbeing score is {{now}} both in {{period}} and in {{earlier}}.',
    medianChange: 'The middle wellbeing score is {{now}} in {{period}}, against {{before}} in {{earlier}}.'
  },
  enrolment: {
    picture: 'Enrolled, and what was promised',
    now: 'Enrolled',
    row: '{{number}} of {{range}}',
    between: '{{low}}–{{high}}',
    need: 'enrolment is slower than promised',
    change: '{{number}} joined from {{from}} to {{to}}, against {{before}} in the three months before.',
    changeStill: 'Nobody joined from {{from}} to {{to}}, nor in the three months before.',
    changeNone: 'Nobody joined from {{from}} to {{to}}, against {{before}} in the three months before.'
  },
  goals: {
    picture: 'Goals by how far they have come',
    good: 'Reached or on the way',
    behind: 'Behind or not reached',
    unmeasured: 'Not measured yet',
    untargeted: 'Without a target',
    of: '{{number}} of {{all}}',
    need_one: '{{count}} goal was not reached by its deadline',
    need_other: '{{count}} goals were not reached by their deadline'
  },
  unsaid: {
    table: '{{subject}}: the table {{table}} is not loaded.',
    empty: '{{subject}}: there are no data in what is chosen.',
    failed: '{{subject}}: the computation went wrong.',
    share: 'The share of {{top}} cannot be told ({{words}}).',
    change: 'Whether the concentration of costs has changed since {{year}} cannot be told: a number of one of the two years is hidden.',
    oneYear: 'Whether the concentration of costs has changed cannot be told: there is no year before {{year}}.',
    residents: 'The share of all residents cannot be told: the population of {{year}} is missing or too small.',
    coverage: 'Wellbeing and outcomes cannot be read with certainty: under {{least}} of conversations have a score.',
    coverageHidden: 'The coverage of FIT cannot be told ({{words}}).',
    outcome: 'How cases went cannot be told without telling of too few.',
    median: 'Wellbeing in {{period}} cannot be told ({{words}}).',
    enrolled: 'How many are enrolled cannot be told ({{words}}).',
    joined: 'How many joined in the latest quarter cannot be told ({{words}}).',
    promised: 'Whether enrolment is as promised cannot be told: no goal says how many there should be.',
    immature: 'Where participants are after {{weeks}} weeks cannot be told for most: under half have been followed that long.',
    unmeasured_one: '{{count}} goal has not been measured yet.',
    unmeasured_other: '{{count}} goals have not been measured yet.',
    untargeted_one: '{{count}} goal has been measured, but nothing says how much is enough.',
    untargeted_other: '{{count}} goals have been measured, but nothing says how much is enough.'
  },
  steps: {
    load: 'Load it on the page Data',
    everyKommune: 'Choose all municipalities',
    everyTargetGroup: 'Choose all target groups',
    everyTrial: 'Choose all trials',
    smaller: 'Choose smallest group {{count}}',
    figure: 'See the figure'
  }
};
