import { expect, it } from 'vitest';
import { da } from '../../src/wording/da.ts';
import { daCosts } from '../../src/wording/daCosts.ts';
import { daFigures } from '../../src/wording/daFigures.ts';
import { daGoals } from '../../src/wording/daGoals.ts';
import { daIntake } from '../../src/wording/daIntake.ts';
import { daProblem } from '../../src/wording/daProblem.ts';
import { daTrial } from '../../src/wording/daTrial.ts';
import { en } from '../../src/wording/en.ts';
import { enCosts } from '../../src/wording/enCosts.ts';
import { enFigures } from '../../src/wording/enFigures.ts';
import { enGoals } from '../../src/wording/enGoals.ts';
import { enIntake } from '../../src/wording/enIntake.ts';
import { enProblem } from '../../src/wording/enProblem.ts';
import { enTrial } from '../../src/wording/enTrial.ts';

/** Every text of a catalogue by its path, such as `withheld.dominated`. */
const texts = (catalogue: object, path = ''): Map<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([key, value]): (readonly [string, string])[] =>
      typeof value === 'string' ? [[path + key, value]] : [...texts(value as object, `${path}${key}.`)]
    )
  );

const fillIns = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

const danish = texts({ ...da, ...daCosts, figures: daFigures, intake: daIntake, problem: daProblem, trial: { ...daTrial, ...daGoals } });
const english = texts({ ...en, ...enCosts, figures: enFigures, intake: enIntake, problem: enProblem, trial: { ...enTrial, ...enGoals } });

it('says in English everything that it says in Danish', () => {
  expect([...english.keys()].sort()).toEqual([...danish.keys()].sort());
});

it('fills in the same in both languages', () => {
  for (const [key, text] of danish) expect(fillIns(english.get(key) ?? ''), key).toEqual(fillIns(text));
});

it('leaves nothing unsaid', () => {
  expect([...danish, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
});
