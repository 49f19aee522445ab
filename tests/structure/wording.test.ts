import { expect, it } from 'vitest';
import { da } from '../../src/wording/da.ts';
import { daAccess } from '../../src/wording/daAccess.ts';
import { daCosts } from '../../src/wording/daCosts.ts';
import { daExplore } from '../../src/wording/daExplore.ts';
import { daExport } from '../../src/wording/daExport.ts';
import { daFigures } from '../../src/wording/daFigures.ts';
import { daFind } from '../../src/wording/daFind.ts';
import { daGoals } from '../../src/wording/daGoals.ts';
import { daIntake } from '../../src/wording/daIntake.ts';
import { daNote } from '../../src/wording/daNote.ts';
import { daOverview } from '../../src/wording/daOverview.ts';
import { daPresent } from '../../src/wording/daPresent.ts';
import { daProblem } from '../../src/wording/daProblem.ts';
import { daReading } from '../../src/wording/daReading.ts';
import { daSite } from '../../src/wording/daSite.ts';
import { daTour } from '../../src/wording/daTour.ts';
import { daTrial } from '../../src/wording/daTrial.ts';
import { en } from '../../src/wording/en.ts';
import { enAccess } from '../../src/wording/enAccess.ts';
import { enCosts } from '../../src/wording/enCosts.ts';
import { enExplore } from '../../src/wording/enExplore.ts';
import { enExport } from '../../src/wording/enExport.ts';
import { enFigures } from '../../src/wording/enFigures.ts';
import { enFind } from '../../src/wording/enFind.ts';
import { enGoals } from '../../src/wording/enGoals.ts';
import { enIntake } from '../../src/wording/enIntake.ts';
import { enNote } from '../../src/wording/enNote.ts';
import { enOverview } from '../../src/wording/enOverview.ts';
import { enPresent } from '../../src/wording/enPresent.ts';
import { enProblem } from '../../src/wording/enProblem.ts';
import { enReading } from '../../src/wording/enReading.ts';
import { enSite } from '../../src/wording/enSite.ts';
import { enTour } from '../../src/wording/enTour.ts';
import { enTrial } from '../../src/wording/enTrial.ts';

/** Every text of a catalogue by its path, such as `withheld.dominated`. */
const texts = (catalogue: object, path = ''): Map<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([key, value]): (readonly [string, string])[] =>
      typeof value === 'string' ? [[path + key, value]] : [...texts(value as object, `${path}${key}.`)]
    )
  );

const fillIns = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

const danish = texts({
  ...da,
  ...daCosts,
  access: daAccess,
  explore: daExplore,
  export: daExport,
  figures: daFigures,
  find: daFind,
  intake: daIntake,
  overview: daOverview,
  present: daPresent,
  note: daNote,
  problem: daProblem,
  site: daSite,
  reading: daReading,
  tour: daTour,
  trial: { ...daTrial, ...daGoals }
});
const english = texts({
  ...en,
  ...enCosts,
  access: enAccess,
  explore: enExplore,
  export: enExport,
  figures: enFigures,
  find: enFind,
  intake: enIntake,
  overview: enOverview,
  present: enPresent,
  note: enNote,
  problem: enProblem,
  site: enSite,
  reading: enReading,
  tour: enTour,
  trial: { ...enTrial, ...enGoals }
});

it('says in English everything that it says in Danish', () => {
  expect([...english.keys()].sort()).toEqual([...danish.keys()].sort());
});

it('fills in the same in both languages', () => {
  for (const [key, text] of danish) expect(fillIns(english.get(key) ?? ''), key).toEqual(fillIns(text));
});

it('leaves nothing unsaid', () => {
  expect([...danish, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
});
