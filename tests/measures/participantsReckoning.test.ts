import { randomInt, randomLcg } from 'd3-random';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultParticipantFilters, type ParticipantFilters } from '../../src/domain/participantFilters.ts';
import type { ParticipantSources } from '../../src/measures/participantMeasure.ts';
import { participantsEnrolment } from '../../src/measures/participantsEnrolment.ts';
import { participantsFidelity } from '../../src/measures/participantsFidelity.ts';
import { participantsFunnel } from '../../src/measures/participantsFunnel.ts';
import { participantsGroups } from '../../src/measures/participantsGroups.ts';
import { participantsLeadTime } from '../../src/measures/participantsLeadTime.ts';
import { participantsOutcome } from '../../src/measures/participantsOutcome.ts';
import { participantsPlans } from '../../src/measures/participantsPlans.ts';
import { participantsProgression } from '../../src/measures/participantsProgression.ts';
import { participantsTimeToWork } from '../../src/measures/participantsTimeToWork.ts';
import { daysAfter, daysBetween, type ParticipantWorld, participant, participantWorld, said, unguarded } from '../world/participants.ts';
import type { TableRow } from '../world/tableRows.ts';

const source = randomLcg(0.42);
const upTo = (most: number): number => randomInt.source(source)(most)();
const one = <T>(choices: readonly T[]): T => choices[upTo(choices.length)] as T;
const maybe = <T>(share: number, value: T): T | null => (source() < share ? value : null);

const codes = ['ordinær beskæftigelse', 'fleksjob', 'førtidspension', 'pension/død/fraflyttet', 'fortsat ydelse'];

/** Some are in two trials, some are screened alone; steps may be missing or out of order, outcomes without a day. */
const rowOf = (i: number, forsoeg_id: string): TableRow => {
  const screenet = daysAfter('2017-09-01', upTo(500));
  const isIn = source() < 0.8;
  const tilknyttet = isIn ? maybe(0.9, daysAfter(screenet, upTo(60))) : null;
  const later = (from: string | null, most: number) => (from === null ? null : maybe(0.85, daysAfter(from, upTo(most))));
  const faelles_udredning = later(tilknyttet, 80);
  const en_plan = later(tilknyttet, 150);
  const fulgt_til = daysAfter(tilknyttet ?? screenet, 30 + upTo(700));
  const udfald = tilknyttet === null ? null : maybe(0.6, one(codes));
  return participant(i, {
    forsoeg_id,
    kommunekode: one([210, 190, 151]),
    maalgruppe: one(['unge', 'voksne']),
    screenet,
    i_maalgruppe: isIn,
    tilknyttet,
    faelles_udredning,
    en_plan,
    foerste_indsats: later(en_plan, 40),
    planer_foer: maybe(0.9, 1 + upTo(4)),
    planer_nu: maybe(0.9, upTo(3)),
    kontaktpersoner: maybe(0.8, 1 + upTo(3)),
    sagsbehandlerskift: maybe(0.9, upTo(3)),
    udfald,
    udfald_dato:
      udfald === null || tilknyttet === null ? null : maybe(0.9, daysAfter(tilknyttet, upTo(daysBetween(tilknyttet, fulgt_til) + 1))),
    fulgt_til
  });
};

const deltagere = Array.from({ length: 700 }, (_, i) => i).flatMap((i) => [
  rowOf(i, 'en-plan-210'),
  ...(i % 9 === 0 ? [rowOf(i, 'mentor')] : [])
]);
const progression = Array.from(
  { length: 6000 },
  (): TableRow => ({
    deltager_id: `D${upTo(760)}`,
    dato: daysAfter('2018-01-01', upTo(8) * 60),
    indikator: one(['netvaerk', 'kompetencer', 'jobsoegning']),
    respondent: one(['borger', 'sagsbehandler']),
    score: 1 + upTo(5)
  })
).filter(
  (() => {
    const seen = new Set<string>();
    return ({ deltager_id, dato, indikator, respondent }: TableRow) => {
      const key = [deltager_id, dato, indikator, respondent].join();
      return !seen.has(key) && Boolean(seen.add(key));
    };
  })()
);

let world: ParticipantWorld;
beforeAll(async () => {
  world = await participantWorld();
  await world.load({ deltagere, progression });
});

type Row = (typeof deltagere)[number];
const text = (value: TableRow[string] | undefined): string | null => (typeof value === 'string' ? value : null);
const matches = ({ kommuner, trials, targetGroups, cohort }: ParticipantFilters, row: Row): boolean => {
  const month = String(row.tilknyttet ?? row.screenet).slice(0, 7);
  return (
    (kommuner.length === 0 || kommuner.includes(String(row.kommunekode))) &&
    (trials.length === 0 || trials.includes(String(row.forsoeg_id))) &&
    (targetGroups.length === 0 || targetGroups.includes(String(row.maalgruppe))) &&
    month >= (cohort?.from ?? '') &&
    month <= (cohort?.to ?? '9999')
  );
};

/** Rows of each person, the first enrolment first. */
const personsIn = (filters: ParticipantFilters): Row[][] => {
  const persons = new Map<string, Row[]>();
  for (const row of deltagere) {
    if (matches(filters, row)) persons.set(String(row.deltager_id), [...(persons.get(String(row.deltager_id)) ?? []), row]);
  }
  const rank = (row: Row) => `${row.tilknyttet ?? '9999'} ${row.screenet}`;
  return [...persons.values()].map((rows) => rows.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
};

const steps = ['i_maalgruppe', 'tilknyttet', 'faelles_udredning', 'en_plan', 'foerste_indsats'] as const;
const levelOf = (row: Row): number => {
  const missing = steps.findIndex((step) => !row[step]);
  return missing < 0 ? 6 : missing + 1;
};

/** Kaplan–Meier step by step: the first day after which fewer than `part` wait, or the middle of the stretch where exactly so many do. */
const quantile = (waits: readonly { readonly day: number; readonly came: boolean }[], part: number): number | undefined => {
  const days = [...new Set(waits.filter(({ came }) => came).map(({ day }) => day))].sort((a, b) => a - b);
  let waiting = 1;
  for (const [i, day] of days.entries()) {
    const atRisk = waits.filter((wait) => wait.day >= day).length;
    waiting *= 1 - waits.filter((wait) => wait.came && wait.day === day).length / atRisk;
    if (Math.abs(waiting - (1 - part)) < 1e-9) return (day + (days[i + 1] ?? day)) / 2;
    if (waiting < 1 - part) return day;
  }
  return undefined;
};

const cases: readonly (readonly [string, Partial<ParticipantFilters>])[] = [
  ['everybody', {}],
  ['a kommune', { kommuner: ['210'] }],
  ['a trial', { trials: ['mentor'] }],
  ['a målgruppe of two kommuner', { targetGroups: ['unge'], kommuner: ['190', '151'] }],
  ['a cohort', { cohort: { from: '2018-02', to: '2018-08' } }]
];

/** One in two trials is here in two kommuner and two cohorts, so that the guard of selections tells little: its figures are reckoned too. */
const guards = ['as figures are told', 'without the guard of selections'] as const;
const reckoned = cases.flatMap(([name, chosen]) => guards.map((guard) => [name, guard, chosen] as const));

describe.each(reckoned)('of %s, %s, what is shown is what a reckoning person by person gives', (name, guard, chosen) => {
  const isGuarded = guard === guards[0];
  /** Where figures are guarded, those of everybody are told all the same. */
  const isToldLess = isGuarded && name !== 'everybody';
  const asked = (): ParticipantSources => (isGuarded ? world : { participants: unguarded(world.participants) });
  const filters: ParticipantFilters = { ...defaultParticipantFilters, ...chosen, minimumCell: 3 };
  const persons = personsIn(filters);
  const joined = persons.map((rows) => rows.filter((row) => row.tilknyttet)).filter((rows) => rows.length > 0);

  /** Every shown value equals; enough are shown for that to mean something. */
  const agrees = (pairs: readonly (readonly [ReturnType<typeof said>, number | undefined])[], least: number) => {
    const shown = pairs.filter(([told]) => typeof told === 'number');
    expect(shown.length).toBeGreaterThanOrEqual(isToldLess ? 0 : least);
    for (const [told, slow] of shown) expect(told).toBeCloseTo(slow ?? Number.NaN, 9);
  };

  it('for enrolment', async () => {
    const { rows, enrolled } = await participantsEnrolment.ask(asked(), filters);
    const months = joined.map(([first]) => String(first?.tilknyttet).slice(0, 7));
    agrees([[said(enrolled), joined.length]], 1);
    agrees(
      rows.map(({ month, cumulative }) => [said(cumulative), months.filter((own) => own <= month).length]),
      8
    );
    agrees(
      rows.map(({ month, enrolled }) => [said(enrolled), months.filter((own) => own === month).length]),
      5
    );
  });

  it('for the funnel, which never grows', async () => {
    const { rows } = await participantsFunnel.ask(asked(), filters);
    const reached = [1, 2, 3, 4, 5, 6].map((level) => persons.filter((own) => own.some((row) => levelOf(row) >= level)).length);
    agrees(
      rows.map(({ people }, i) => [said(people), reached[i]]),
      3
    );
    agrees(
      rows.map(({ share }, i) => [said(share), (reached[i] ?? 0) / persons.length]),
      3
    );
    const shown = rows.map(({ people }) => said(people)).filter((people) => typeof people === 'number');
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
  });

  it('for lead times', async () => {
    const from = {
      tilknyttet: [2, 'screenet'],
      faelles_udredning: [3, 'tilknyttet'],
      en_plan: [4, 'faelles_udredning'],
      foerste_indsats: [5, 'en_plan'],
      i_alt: [2, 'screenet']
    } as const;
    const rows = await participantsLeadTime.ask(asked(), filters);
    const slow = rows.map(({ step }) => {
      const [level, start] = from[step];
      return persons.flatMap((own) => {
        const row = own.find((one) => levelOf(one) >= level);
        if (!row) return [];
        const end = text(row[step === 'i_alt' ? 'foerste_indsats' : step]);
        return [{ day: Math.max(0, daysBetween(String(row[start]), end ?? String(row.fulgt_til))), came: end !== null }];
      });
    });
    agrees(
      rows.map(({ n }, i) => [said(n), slow[i]?.length]),
      2
    );
    agrees(
      rows.map(({ median }, i) => [said(median), quantile(slow[i] ?? [], 0.5)]),
      2
    );
    agrees(
      rows.map(({ p90 }, i) => [said(p90), quantile(slow[i] ?? [], 0.9)]),
      0
    );
  });

  it('for the curve and the outcomes', async () => {
    const success = 'ordinær beskæftigelse';
    const isRival = (code: unknown) => code === 'førtidspension' || code === 'pension/død/fraflyttet';
    const ends = joined.map((rows) => {
      const start = String(rows[0]?.tilknyttet);
      const days = rows.map((row) => ({ code: text(row.udfald), day: text(row.udfald_dato) })).filter(({ code }) => code !== null);
      const dated = days.flatMap(({ code, day }) => (day === null ? [] : [{ code, day: daysBetween(start, day) }]));
      const decisive = dated.filter(({ code }) => code === success || isRival(code)).sort((a, b) => a.day - b.day)[0];
      const latest = [...dated].sort((a, b) => b.day - a.day)[0];
      const followed = Math.max(...rows.map((row) => daysBetween(start, String(row.fulgt_til))));
      const outcome = decisive ?? latest ?? { code: days[0]?.code ?? null, day: null };
      return { ...outcome, followed };
    });
    const incidence = (wanted: string | null, until: number): number => {
      const all = ends.map(({ code, day, followed }) =>
        day !== null && code === wanted
          ? { day, kind: 'event' }
          : day !== null && isRival(code)
            ? { day, kind: 'rival' }
            : { day: followed, kind: 'censored' }
      );
      let [free, share] = [1, 0];
      for (const day of [...new Set(all.map((end) => end.day))].sort((a, b) => a - b)) {
        if (day > until) break;
        const atRisk = all.filter((end) => end.day >= day).length;
        const came = all.filter((end) => end.day === day && end.kind === 'event').length;
        const gone = all.filter((end) => end.day === day && end.kind === 'rival').length;
        share += (free * came) / atRisk;
        free *= 1 - (came + gone) / atRisk;
      }
      return share;
    };
    const { rows } = await participantsTimeToWork.ask(asked(), filters);
    agrees(
      rows.map(({ week, share }) => [said(share), incidence(success, week * 7)]),
      5
    );
    const lasts = ({ code, day, followed }: (typeof ends)[number]) =>
      day !== null && (code === success || isRival(code)) ? day : followed;
    agrees(
      rows.map(({ week, atRisk }) => [said(atRisk), ends.filter((end) => lasts(end) >= week * 7).length]),
      5
    );
    for (const { share, low, high } of rows) {
      if (!share.shown || !low.shown || !high.shown) continue;
      expect(low.value).toBeLessThanOrEqual(share.value);
      expect(high.value).toBeGreaterThanOrEqual(share.value);
    }
    const outcomes = await participantsOutcome.ask(asked(), filters);
    if (outcomes.level === 'udfald') {
      agrees(
        outcomes.rows.map(({ outcome, people }) => [said(people), ends.filter(({ code }) => code === outcome).length]),
        2
      );
      agrees(
        outcomes.rows.map(({ outcome, share26 }) => [said(share26), incidence(outcome, 182)]),
        0
      );
      agrees(
        outcomes.rows.map(({ outcome, share52 }) => [said(share52), incidence(outcome, 364)]),
        0
      );
    }
  });

  it('for progress', async () => {
    const ids = new Set(joined.map(([first]) => String(first?.deltager_id)));
    const { rows } = await participantsProgression.ask(asked(), filters);
    const median = (values: readonly number[]) => {
      const sorted = [...values].sort((a, b) => a - b);
      const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
      return (low + high) / 2;
    };
    expect(rows.length).toBe(6);
    for (const row of rows) {
      const pairs = [...ids].flatMap((id) => {
        const own = progression
          .filter((one) => one.deltager_id === id && one.indikator === row.indicator.key && one.respondent === row.respondent)
          .sort((a, b) => (String(a.dato) < String(b.dato) ? -1 : 1));
        const [first, last] = [own[0], own.at(-1)];
        return first && last && first !== last
          ? [{ first: Number(first.score), last: Number(last.score), days: daysBetween(String(first.dato), String(last.dato)) }]
          : [];
      });
      agrees(
        [
          [said(row.n), pairs.length],
          [said(row.baseline), median(pairs.map(({ first }) => first))],
          [said(row.latest), median(pairs.map(({ last }) => last))],
          [said(row.up), pairs.filter(({ first, last }) => last > first).length],
          [said(row.unchanged), pairs.filter(({ first, last }) => last === first).length],
          [said(row.down), pairs.filter(({ first, last }) => last < first).length],
          [said(row.medianDays), median(pairs.map(({ days }) => days))],
          [said(row.meanLatest), pairs.reduce((sum, { last }) => sum + last, 0) / pairs.length]
        ],
        6
      );
    }
  });

  it('for the core elements, the plans and the groups', async () => {
    const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;
    const isMeasured = (id: unknown) => progression.some(({ deltager_id }) => deltager_id === id);
    const known = joined.filter(([first]) => typeof first?.kontaktpersoner === 'number');
    const elements = [
      share(
        joined.filter((rows) => rows.some(({ en_plan }) => en_plan)),
        joined
      ),
      share(
        known.filter(([first]) => first?.kontaktpersoner === 1),
        known
      ),
      share(
        joined.filter(([first]) => isMeasured(first?.deltager_id)),
        joined
      ),
      share(
        joined.filter((rows) => rows.some(({ faelles_udredning }) => faelles_udredning)),
        joined
      )
    ];
    agrees(
      (await participantsFidelity.ask(asked(), filters)).map((row, i) => [said(row.share), elements[i]]),
      3
    );

    const pairs = joined.flatMap(([first]) =>
      typeof first?.planer_foer === 'number' && typeof first.planer_nu === 'number' ? [[first.planer_foer, first.planer_nu] as const] : []
    );
    const plans = await participantsPlans.ask(asked(), filters);
    const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    agrees(
      [
        [said(plans.before.mean), mean(pairs.map(([before]) => before))],
        [said(plans.now.mean), mean(pairs.map(([, now]) => now))],
        [said(plans.fewer), pairs.filter(([before, now]) => now < before).length],
        [said(plans.more), pairs.filter(([before, now]) => now > before).length],
        [said(plans.onePlanNow), pairs.filter(([, now]) => now === 1).length]
      ],
      3
    );

    const balanceOf = (id: unknown): number | null => {
      const own = progression.filter(({ deltager_id }) => deltager_id === id);
      const slots = [...new Set(own.map(({ indikator, respondent }) => `${indikator}/${respondent}`))];
      const moves = slots.flatMap((slot) => {
        const answers = own
          .filter(({ indikator, respondent }) => `${indikator}/${respondent}` === slot)
          .sort((a, b) => (String(a.dato) < String(b.dato) ? -1 : 1));
        const [first, last] = [answers[0], answers.at(-1)];
        return first && last && first !== last ? [Math.sign(Number(last.score) - Number(first.score))] : [];
      });
      return moves.length === 0 ? null : moves.reduce((sum, move) => sum + move, 0);
    };
    const { rows } = await participantsGroups.ask(asked(), { ...filters, compareParticipantsBy: 'kommune' });
    const groups = rows.map(({ key }) => joined.filter((own) => own.some(({ kommunekode }) => String(kommunekode) === key)));
    const inGroup = (i: number, key: string) =>
      (groups[i] ?? []).map((own) => own.filter(({ kommunekode }) => String(kommunekode) === key));
    agrees(
      rows.map(({ enrolled }, i) => [said(enrolled), groups[i]?.length]),
      isGuarded ? 0 : 1
    );
    agrees(
      rows.map(({ key, onePlan }, i) => [
        said(onePlan),
        share(
          inGroup(i, key).filter((own) => own.some(({ en_plan }) => en_plan)),
          inGroup(i, key)
        )
      ]),
      isGuarded ? 0 : 1
    );
    agrees(
      rows.map(({ forward }, i) => {
        const balances = (groups[i] ?? []).flatMap((own) => balanceOf(own[0]?.deltager_id) ?? []);
        return [
          said(forward),
          share(
            balances.filter((balance) => balance > 0),
            balances
          )
        ];
      }),
      isGuarded ? 0 : 1
    );
  });
});
