import { randomInt, randomLcg } from 'd3-random';
import { describe, expect, it } from 'vitest';
import { leadTimeOf, waitingQuantile } from '../../src/domain/leadTime.ts';
import { type CurveStep, cumulativeIncidence, dailyEnds, type EndKind, peopleIn, stepOn } from '../../src/domain/survival.ts';

interface End {
  readonly day: number;
  readonly kind: EndKind;
}

const ends = (kind: EndKind, days: readonly number[]): End[] => days.map((day) => ({ day, kind }));
const curve = (all: readonly End[]): CurveStep[] => cumulativeIncidence(dailyEnds(all));
const at = (steps: readonly CurveStep[], day: number) => stepOn(steps, day)?.share ?? 0;

/** Weeks in remission with 6-mercaptopurine: Freireich et al., Blood 1963, as in Kalbfleisch & Prentice and in Cox & Oakes. */
const freireich = [...ends('event', [6, 6, 6, 7, 10, 13, 16, 22, 23]), ...ends('censored', [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])];

describe('Freireich’s leukaemia patients', () => {
  it.each([
    [6, 21, 0.857],
    [7, 17, 0.807],
    [10, 15, 0.753],
    [13, 12, 0.69],
    [16, 11, 0.627],
    [22, 7, 0.538],
    [23, 6, 0.448]
  ])('in week %i %i are at risk and the published survival is %f', (day, atRisk, survival) => {
    const step = curve(freireich).find((one) => one.day === day);
    expect(step?.atRisk).toBe(atRisk);
    expect(1 - (step?.share ?? 0)).toBeCloseTo(survival, 3);
  });

  it('has the published 95 % limits on the scale log(−log)', () => {
    // Stata's `sts list` of the same data.
    const limits = curve(freireich).map(({ low, high }) => [1 - high, 1 - low]);
    const published = [
      [0.6197, 0.9516],
      [0.5631, 0.9228],
      [0.5032, 0.8894],
      [0.4316, 0.8491],
      [0.3675, 0.8049],
      [0.2678, 0.7468],
      [0.1881, 0.6801]
    ];
    expect(limits).toEqual(published.map((pair) => pair.map((limit) => expect.closeTo(limit, 4))));
  });

  it('has a median of 23 weeks, and no ninth decile', () => {
    expect(leadTimeOf(dailyEnds(freireich))).toEqual({
      people: 21,
      arrived: 9,
      median: { days: 23, below: 16, above: 6 },
      p90: null
    });
  });
});

describe('published competing risks', () => {
  it('gives the cumulative incidence of Satagopan et al. 2004, table 2', () => {
    // British Journal of Cancer 91: 305 women, of whom the first nine ends are printed; all others are followed longer.
    const printed = [
      ...ends('censored', [7, 14, 24]),
      ...ends('event', [10, 16, 23, 27]),
      ...ends('competing', [18, 26]),
      ...ends(
        'censored',
        Array.from({ length: 296 }, () => 60)
      )
    ];
    const steps = curve(printed);
    expect(steps.map(({ day, atRisk }) => [day, atRisk])).toEqual([
      [10, 304],
      [16, 302],
      [18, 301],
      [23, 300],
      [26, 298],
      [27, 297]
    ]);
    // The table adds rounded steps of 0.3 and prints 0.3, 0.6, 0.9 and 1.2 %.
    expect(steps.filter(({ share }, i) => share > (steps[i - 1]?.share ?? 0)).map(({ day }) => day)).toEqual([10, 16, 23, 27]);
    const rounded = [10, 16, 23, 27].map((day, i, days) => Math.round((at(steps, day) - at(steps, days[i - 1] ?? 0)) * 1000) / 10);
    expect(rounded).toEqual([0.3, 0.3, 0.3, 0.3]);
  });

  it('gives the estimates of R’s cmprsk and the standard errors of Stata’s stcompet', () => {
    // The example that statsmodels holds its `CumIncidenceRight` against.
    const times = [1, 1, 2, 4, 4, 4, 6, 6, 7, 8, 9, 9, 9, 1, 2, 2, 4, 4];
    const causes = [1, 1, 1, 2, 2, 2, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const of = (cause: number) =>
      curve(times.map((day, i) => ({ day, kind: causes[i] === cause ? 'event' : causes[i] === 0 ? 'censored' : 'competing' }))).map(
        ({ day, share, variance }) => [day, share, Math.sqrt(variance)]
      );
    const near = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((number) => expect.closeTo(number, 7)));
    expect(of(1)).toEqual(
      near([
        [1, 0.11111111, 0.07407407],
        [2, 0.17037037, 0.08976251],
        [4, 0.17037037, 0.08976251],
        [6, 0.17037037, 0.08976251],
        [7, 0.17037037, 0.08976251]
      ])
    );
    expect(of(2).slice(2)).toEqual(near([4, 6, 7].map((day) => [day, 0.20740741, 0.10610391])));
    expect(of(3).slice(3)).toEqual(
      near([
        [6, 0.17777778, 0.11196147],
        [7, 0.26666667, 0.12787781]
      ])
    );
  });
});

describe('on random data with ties and censoring', () => {
  const source = randomLcg(0.31);
  const upTo = (most: number): number => randomInt.source(source)(most)();
  const kinds: readonly EndKind[] = ['event', 'event', 'competing', 'censored'];
  const worlds = Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: 1 + upTo(60) }, (): End => ({ day: upTo(5 + i), kind: kinds[upTo(4)] as EndKind }))
  );

  /** From the definition: a share of those still free comes to the event each day. */
  const slowly = (all: readonly End[], day: number): { share: number; variance: number } => {
    const days = [...new Set(all.map((end) => end.day))].sort((a, b) => a - b).filter((one) => one <= day);
    const atRisk = (when: number) => all.filter((end) => end.day >= when).length;
    const count = (when: number, ...wanted: EndKind[]) => all.filter((end) => end.day === when && wanted.includes(end.kind)).length;
    const freeBefore = (when: number) =>
      days.filter((one) => one < when).reduce((free, one) => free * (1 - count(one, 'event', 'competing') / atRisk(one)), 1);
    const shareOn = (when: number) =>
      days.filter((one) => one <= when).reduce((share, one) => share + (freeBefore(one) * count(one, 'event')) / atRisk(one), 0);
    const share = shareOn(day);
    let variance = 0;
    for (const one of days) {
      const [n, d, d1] = [atRisk(one), count(one, 'event', 'competing'), count(one, 'event')];
      const later = share - shareOn(one);
      if (n > d) variance += (later ** 2 * d) / (n * (n - d));
      variance += (freeBefore(one) ** 2 * d1 * (n - d1)) / n ** 3;
      variance -= (2 * later * freeBefore(one) * d1) / n ** 2;
    }
    return { share, variance };
  };

  it('equals the sums of the definition', () => {
    for (const world of worlds) {
      for (const { day, share, variance, low, high } of curve(world)) {
        const slow = slowly(world, day);
        expect(share).toBeCloseTo(slow.share, 10);
        expect(variance).toBeCloseTo(slow.variance, 10);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }
    }
  });

  it('sums with its competitor to one minus Kaplan–Meier, with Greenwood’s variance where nothing competes', () => {
    for (const world of worlds) {
      const swapped = world.map(
        ({ day, kind }): End => ({ day, kind: kind === 'event' ? 'competing' : kind === 'competing' ? 'event' : kind })
      );
      const alone = world.map(({ day, kind }): End => ({ day, kind: kind === 'censored' ? kind : 'event' }));
      let free = 1;
      let greenwood = 0;
      for (const { day, share, variance } of curve(alone)) {
        const n = alone.filter((end) => end.day >= day).length;
        const d = alone.filter((end) => end.day === day && end.kind === 'event').length;
        free *= 1 - d / n;
        expect(at(curve(world), day) + at(curve(swapped), day)).toBeCloseTo(1 - free, 10);
        expect(share).toBeCloseTo(1 - free, 10);
        if (n > d) greenwood += d / (n * (n - d));
        if (n > d) expect(variance).toBeCloseTo(free ** 2 * greenwood, 10);
      }
    }
  });

  it('has the ordinary median and ninth decile where nobody waits', () => {
    for (const world of worlds) {
      const days = world.map(({ day }) => day).sort((a, b) => a - b);
      const arrived = dailyEnds(days.map((day) => ({ day, kind: 'event' })));
      const n = days.length;
      const quantile = (part: number) => {
        const place = part * n;
        const [below = 0, above = 0] = [days[Math.round(place) - 1], days[Math.round(place)]];
        return Math.abs(place - Math.round(place)) < 1e-9 ? (below + above) / 2 : days[Math.floor(place)];
      };
      expect(waitingQuantile(arrived, 0.5)?.days).toBe(quantile(0.5));
      expect(waitingQuantile(arrived, 0.9)?.days).toBe(quantile(0.9));
      expect(peopleIn(arrived)).toBe(n);
    }
  });
});

describe('at the edges', () => {
  it('counts what happens on the day, and nothing before the first end', () => {
    const steps = curve([...ends('event', [7]), ...ends('censored', [7, 20])]);
    expect([6, 7, 19].map((day) => at(steps, day))).toEqual([0, 1 / 3, 1 / 3]);
  });

  it('has a share without doubt where everybody has come, and none where nobody has', () => {
    expect(curve(ends('event', [3, 3]))).toEqual([{ day: 3, atRisk: 2, share: 1, variance: 0, low: 1, high: 1 }]);
    expect(curve(ends('censored', [3, 4]))).toEqual([]);
    expect(curve([])).toEqual([]);
    expect(leadTimeOf(dailyEnds([]))).toEqual({ people: 0, arrived: 0, median: null, p90: null });
  });

  it('refuses a day before the beginning', () => {
    expect(() => dailyEnds([{ day: -1, kind: 'event' }])).toThrow(RangeError);
  });
});
