import { expect, it } from 'vitest';
import { againstOf, writtenAgainst } from '../../src/domain/against.ts';

it.each(['alle', 'kommune:217', 'aar:2018', 'tilknyttet:2018-01..2018-06', 'fase:før bevilling'])(
  'reads back %s as it was written',
  (written) => {
    expect(writtenAgainst(againstOf(written))).toBe(written);
  }
);

it.each(['', 'ingen', 'kommune:', 'kommune:999', 'kommune:21', 'aar:18', 'alle:217', 'tilknyttet:2018', 'fase:', 'toString'])(
  'takes %j for nothing to compare with',
  (written) => {
    expect(againstOf(written)).toBeNull();
  }
);

it('knows the kind and what it is of', () => {
  expect(againstOf('kommune:217')).toEqual({ kind: 'kommune', value: '217' });
  expect(againstOf('alle')).toEqual({ kind: 'alle', value: '' });
});
