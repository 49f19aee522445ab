import { describe, expect, it } from 'vitest';
import { type KAnonymity, mostHelpful, prosecutorRisk, type Remedy, shareUnder } from '../../src/domain/kAnonymity.ts';

const report = (remedies: readonly Remedy[], traits: Partial<KAnonymity> = {}): KAnonymity => ({
  table: 'deltagere',
  minimumCell: 5,
  quasiIdentifiers: ['kommunekode', 'aldersgruppe', 'screenet'],
  rows: 400,
  classes: 90,
  smallest: 2,
  rowsUnder: 100,
  remedies,
  together: [],
  ...traits
});

const quarter = { column: 'screenet', coarsen: 'quarter' } as const;
const year = { column: 'screenet', coarsen: 'year' } as const;
const bands = { column: 'aldersgruppe', coarsen: 'age-band' } as const;

describe('the most helpful coarsening', () => {
  it('is of the column that takes most rows out of small classes', () => {
    expect(
      mostHelpful(
        report([
          { ...quarter, rowsUnder: 60 },
          { ...year, rowsUnder: 50 },
          { ...bands, rowsUnder: 40 }
        ])
      )
    ).toMatchObject(bands);
  });

  it('is the mildest that does nearly as much', () => {
    const coarse = { ...year, rowsUnder: 0 };
    expect(mostHelpful(report([{ ...quarter, rowsUnder: 20 }, coarse]))).toMatchObject(quarter);
    expect(mostHelpful(report([{ ...quarter, rowsUnder: 21 }, coarse]))).toMatchObject(year);
  });

  it('is never to leave a column out', () => {
    expect(
      mostHelpful(
        report([
          { column: 'kommunekode', coarsen: null, rowsUnder: 0 },
          { ...bands, rowsUnder: 99 }
        ])
      )
    ).toMatchObject(bands);
  });

  it('is none where none helps', () => {
    expect(
      mostHelpful(
        report([
          { ...quarter, rowsUnder: 100 },
          { column: 'kommunekode', coarsen: null, rowsUnder: 0 }
        ])
      )
    ).toBeNull();
    expect(mostHelpful(report([], { rowsUnder: 0, smallest: null }))).toBeNull();
  });
});

it('gives the share of rows and the risk of the smallest class', () => {
  const small = report([]);
  expect(shareUnder(small, small)).toBe(0.25);
  expect(shareUnder(small, { rowsUnder: 40 })).toBe(0.1);
  expect(shareUnder({ rows: 0 }, { rowsUnder: 0 })).toBe(0);
  expect(prosecutorRisk(small)).toBe(0.5);
  expect(prosecutorRisk(report([], { smallest: null }))).toBe(0.05);
});
