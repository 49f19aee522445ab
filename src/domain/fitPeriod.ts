/** Calendar periods of conversations. Keys as Danmarks Statistik writes them: 2018K1, 2018H1, 2018. */

/** The words are those of the address. */
export const grains = ['kvartal', 'halvaar', 'aar'] as const;
export type Grain = (typeof grains)[number];

/** A quarter as a number: four times the year and 0 to 3. */
export const quarterNumber = (year: number, month: number): number => year * 4 + Math.floor((month - 1) / 3);

const quartersIn: Readonly<Record<Grain, number>> = { kvartal: 1, halvaar: 2, aar: 4 };

/** Which period of its grain a quarter lies in, as a number that rises with time. */
export const periodOf = (quarter: number, grain: Grain): number => Math.floor(quarter / quartersIn[grain]);

export const periodKey = (period: number, grain: Grain): string => {
  const perYear = 4 / quartersIn[grain];
  const year = Math.floor(period / perYear);
  const part = (period % perYear) + 1;
  switch (grain) {
    case 'kvartal':
      return `${year}K${part}`;
    case 'halvaar':
      return `${year}H${part}`;
    case 'aar':
      return String(year);
  }
};
