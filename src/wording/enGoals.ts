import type { daGoals } from './daGoals.ts';
import type { Same } from './index.ts';

/** Goals, milestones and deliveries, in English. */
export const enGoals: Same<typeof daGoals> = {
  goals: {
    verdicts: {
      all_one: 'On track: the one goal that can be judged is reached or on its way.',
      all_other: 'On track: all {{count}} goals that can be judged are reached or on their way.',
      most_one: 'Partly on track: {{good}} of {{count}} goals that can be judged are reached or on their way.',
      most_other: 'Partly on track: {{good}} of {{count}} goals that can be judged are reached or on their way.',
      few_one: 'Not on track: the one goal that can be judged is neither reached nor on its way.',
      few_other: 'Not on track: only {{good}} of {{count}} goals that can be judged are reached or on their way.',
      unknown: 'Whether the trial is on track is not known: none of the {{goals}} goals can be judged yet.',
      none: 'There are no goals in the selection.'
    },
    unmeasured_one: '{{count}} goal is not measured yet.',
    unmeasured_other: '{{count}} goals are not measured yet.',
    directions: { op: 'higher is better', ned: 'lower is better' },
    by: 'by {{day}}',
    states: {
      reached: 'reached',
      'reached-late': 'reached after the deadline',
      'on-the-way': 'on its way',
      behind: 'behind',
      'not-yet': 'not reached yet',
      missed: 'not reached by the deadline',
      'without-target': 'without a target',
      'not-measured': 'not measured yet'
    },
    sentence: '{{name}}: {{state}}. Latest {{latest}} ({{day}}), before {{baseline}}.',
    sentenceUnmeasured: '{{name}}: {{state}}. Before {{baseline}}.',
    definition:
      'Goals of trials in {{where}}, judged by the latest measurement on its own day. "On its way" is at least on the straight line from the baseline to the target at the deadline; without a deadline it is a move the right way since the baseline.',
    preliminary: 'Some targets are preliminary.',
    counted: 'Where nobody has reported how many have joined, it is counted among the participants.',
    withoutTarget_one: '{{count}} goal is measured but has no target and cannot be judged.',
    withoutTarget_other: '{{count}} goals are measured but have no target and cannot be judged.',
    chart: 'Goals and how far they have come',
    before: 'before',
    target: 'goal',
    scales: 'Each goal has a scale of its own from zero; goals of the same name and unit share one.',
    goal: 'Goal'
  },
  milestones: {
    next: 'The next milestone after {{today}}, where the data end: {{title}}, {{day}}.',
    last: 'The latest milestone is: {{title}}, {{day}}.',
    none: 'There are no milestones in the selection.',
    definition: 'Trials, milestones and the rhythm of meetings in {{where}}; milestones without a municipality are for all.',
    rhythm: 'The small marks are the ends of the periods that meetings look back on: a rhythm, not days of meetings.',
    chart: 'Trials, milestones and meetings',
    span: '{{name}}: {{from}} to {{to}}.',
    openSpan: '{{name}}: from {{from}}, without an end.',
    event: '{{day}}: {{title}}.',
    cadences: { kvartal: 'Every quarter (chiefs)', halvaar: 'Every half-year (directors)', aar: 'Every year (all)' },
    now: 'Data to here',
    nameLabel: 'Trials and milestones',
    day: 'Day or start',
    end: 'End'
  },
  deliveries: {
    headline: '{{delivered}} of {{all}} municipalities have delivered participants. Without participants: {{names}}.',
    headlineMany: '{{delivered}} of {{all}} municipalities have delivered participants; {{missing}} have not.',
    all_one: 'The one municipality in the selection has delivered its participants.',
    all_other: 'All {{count}} municipalities have delivered their participants.',
    none: 'No municipality in the selection has delivered participants.',
    nobody: 'There are no municipalities with trials in the selection.',
    onlyFamilies: 'In the selection there are only trials about families.',
    families: 'FIT only',
    definition:
      'Municipalities with a trial in {{where}}: people in the table deltagere, how many of them have measurements of progress, and the years from the first screening to the last follow-up.',
    others: 'Trials about families deliver in the tables of FIT and are not in this.',
    files:
      'In the table: "File changed" is the day the file of participants or measurements was last changed, by the clock of the computer. "Read" is the day it was opened here. "Remarks" are warnings of the intake report. Municipalities in the same file share day and remarks; where there are several files, the latest day and all remarks are given.',
    onData: 'Each remark stands in the intake report on the page Data.',
    receipt_one: 'The file was last changed on {{day}}; {{count}} remark.',
    receipt_other: 'The file was last changed on {{day}}; {{count}} remarks.',
    changed: 'File changed',
    opened: 'Read',
    remarks: 'Remarks',
    chart: 'Participants and measurements delivered',
    missing: 'missing',
    name: '{{name}}, {{period}}',
    sentence: '{{name}}, {{period}}: participants {{people}}; with measurements {{measured}}.',
    people: 'screened',
    measured: 'with measurements',
    from: 'From year',
    to: 'To year'
  }
};
