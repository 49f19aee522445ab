import type { daReading } from './daReading.ts';
import type { Same } from './index.ts';

/** How each figure is read, in English. */
export const enReading: Same<typeof daReading> = {
  'cost-top-share':
    'Two lines of the same length for each group: people above, money below. The coloured piece is the same group in both. If it is short above and long below, few citizens account for much of the cost. The band shows where the number would lie with random year-to-year variation.',
  'cost-lorenz':
    'Citizens stand along the horizontal axis, the most expensive first; vertically, their combined part of the cost. The steeper the curve begins, the fewer account for the cost. If all cost the same, it would follow the straight line. Pull the handle, or use the arrow keys, to read another share.',
  'cost-top-share-by-kommune':
    'One row for each municipality and one dot for each group. The dot is the group’s part of the municipality’s own cost; the line is the uncertainty. Where the lines of two municipalities overlap much, the difference may be chance. The order does not say who does well.',
  'cost-top-share-by-year':
    'One line for each group through the years, with the number at its end. The band is the uncertainty: a jump within it may be chance. Gini gathers the inequality in one number from 0 (all cost the same) to 1 (one costs everything).',
  'cost-compare':
    'The two chosen stand side by side, group by group. Read the difference in the table, and whether it is larger than chance explains. Where the interval of the difference holds 0, the two are alike.',
  'cost-composition':
    'Two bars for each budget: what everyone costs it, and how much of that is the most expensive. A budget where the two are nearly as long is mostly spent on them. The bars are kroner; the table has the share as well.',
  'cost-areas-per-citizen':
    'Each row is citizens with costs in so many areas. One bar is their share of citizens, the other their share of the cost. Where the other is much longer, those who recur across areas cost more than the rest.',
  'cost-area-overlap':
    'Each row is a combination of budgets, shown by filled dots or by name. The bars show how many citizens have exactly that combination, and what they cost. The combinations shared by most stand first.',
  'cost-persistence':
    'On the left the groups of one year, on the right those of the next. A band is citizens who went from one to the other; the thicker, the larger a part of the group. Numbers are per cent of the group, or citizens where a group cannot be shown whole. The coloured band is those who stayed among the most expensive.',
  'cost-persistence-years':
    'Each dot follows the most expensive 10 per cent from one year and shows how many were among them every year since. If the numbers fall fast, those who are expensive are mostly new each year.',
  'cost-potential-parallel':
    'A calculation, not a measurement. Bars to the left are budgets that invest; bars to the right are budgets where time is freed; a dash is nothing at all. Change the assumptions and see what they mean. All of them stand in the definition.',
  'cost-potential-lasting':
    'A calculation, not a measurement: what it would amount to if some of the lasting high-cost courses were avoided. On the left who invests; on the right whose cost becomes less; a dash is nothing at all. The assumptions can be changed and go along when the figure is taken away.',
  'cost-potential-generation':
    'A calculation about many years ahead, beginning from the literature’s numbers. On the left who invests; on the right whose cost becomes less, spread over the years; a dash is nothing at all. It is a potential, not an expectation.',
  'cost-participants':
    'The same participants the year before and the year after they joined: two bars for each budget. The difference of the two is the development. Without a comparison group it does not say that the trial is the cause.',
  'fit-coverage':
    'The bars show at what part of conversations a score was gathered, quarter by quarter. The trial asks for 100 per cent, the top of the figure. Below the line at 60 per cent the other figures are to be read with caution.',
  'fit-ors-trend':
    'The middle line is the median: half lie above, half below. The ribbon holds the middle half of cases. The dashed line is the cut-off of wellbeing. Note how many cases each quarter rests on.',
  'fit-ors-by-conversation':
    'Along the axis stands the number of the conversation, not time. The line is the median and the ribbon the middle half. Those who stop early are not in the late conversations, so the line can rise without anybody doing better.',
  'fit-outcome':
    'One bar of all cases, split by how far the score moved from first to latest. A change counts as reliable only where it is larger than the measurement’s own uncertainty. Cases with fewer than two scores are counted apart.',
  'fit-first-last':
    'The first score runs across, the latest upwards. Squares above the diagonal are cases that lie higher now, squares below lie lower. The larger the square in a field, the more cases. No single case can be seen.',
  'fit-endings':
    'One bar of all cases by how they ended. Drop-outs are cases that the family ended and where the latest score was still below the cut-off. Active cases stand apart.',
  'fit-collaboration':
    'Four parts of the cases: below the cut-off at the first and at the latest score, fallen between two conversations, and low at first and risen since. Below the cut-off the collaboration is worth talking about. A low first score that rises is a good sign: the family has said something, and it was heard.',
  'fit-srs-trend':
    'The median of collaboration quarter by quarter, with the middle half as a ribbon. High numbers alone are not the aim: numbers that are never low may mean that families do not dare to say so.',
  'fit-srs-by-conversation':
    'Collaboration by the number of the conversation. Read the first ones: that is where it shows whether the family is heard. Late conversations rest on the cases that lasted longest.',
  'fit-expected':
    'The coloured arrow goes from the first score of the chosen cases to their latest, the grey one to where the material leads one to expect cases with that beginning to end. Where the coloured one reaches further, they end higher than expected. The rows below show what is expected of those who begin low, in the middle and high: low ones often rise towards the middle by themselves. What is expected is the material’s own, not a norm.',
  'participants-enrolment':
    'The stairs are the number enrolled, month by month. The band is what was promised, with its deadline. If the stairs reach the band in time, the promise is kept. The sentence says how many a month are still needed.',
  'participants-funnel':
    'Each bar is those who reached a step; between them stands how many went no further. Steps never grow. The place where most is lost is the one worth talking about.',
  'participants-lead-time':
    'For each step: how long half waited, and how long nine in ten waited. Those who still wait are counted as far as they are followed, and not left out.',
  'participants-fidelity':
    'Each row is one of the trial’s core elements and the part of participants who have had it. Where one is lacking for many, it is hard to say that what is measured is the trial.',
  'participants-plans':
    'How many written plans participants had before, and how many they have now. The aim is one. Where too few have each number, the figure shows instead how many got fewer, the same and more.',
  'participants-contacts': 'How many contact persons participants have now. One is what was promised: one way in to the municipality.',
  'participants-caseworkers':
    'How many times participants have changed caseworker. Changes pull progress back, so the number belongs with the progression.',
  'participants-progression':
    'An arrow for each indicator: from the first median to the latest. The answers of citizen and caseworker stand as a pair. They are on an ordered scale; beside them stands how many went up, down or stayed.',
  'participants-progression-difference':
    'The difference between what citizen and caseworker answer about the same. Where they lie far apart, it is something to take up, not an error.',
  'participants-progression-gaps':
    'How many have had over 120 days between two measurements or have changed caseworker, and how they fared. Gaps and changes pull progress back.',
  'participants-outcome':
    'How large a part had come to each outcome after 26 and after 52 weeks. Those followed for less count as far as they are followed. A part is immature as long as fewer than half could be followed so long.',
  'participants-time-to-work':
    'The curve is the part who have come into work, week by week since they joined. The band is the uncertainty, and the numbers beneath are how many are still followed. The curve says less the fewer are left.',
  'participants-groups':
    'The groups side by side by the same measures. A group not yet followed long enough is marked immature and is not to be compared yet.',
  'goals-status':
    'A bar for each goal: where we began, where we are, and the range that was promised. “Not measured yet” is an answer, not an error. The deadline stands by the goal.',
  milestones:
    'Trials as lines and events as marks along the same time. See what had happened when the numbers began to move; order is not the same as cause.',
  'goals-deliveries':
    'What each municipality has delivered, and for which period. An empty place means that nothing is loaded, not that nothing happened.'
};
