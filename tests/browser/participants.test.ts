import { beforeAll, describe, expect, it } from 'vitest';
import { type App, figureTable, headline, openApp, visit } from './page.ts';

let app: App;
beforeAll(async () => {
  app = await openApp('#/deltagere');
});

describe('the page of participants', () => {
  it('has every figure with its rows and fields', async () => {
    const { page } = app;
    await visit(page, '#/deltagere');
    const fieldsOf = async (id: string, row: string) => Object.keys((await figureTable(page, id))[row] ?? {});
    expect(await fieldsOf('participants-enrolment', '2018-06')).toEqual(expect.arrayContaining(['enrolled', 'cumulative']));
    expect((await figureTable(page, 'participants-enrolment'))['tilknyttede-210']).toMatchObject({
      minimum: 15,
      maksimum: 20,
      frist: 20180630
    });
    const funnel = await figureTable(page, 'participants-funnel');
    expect(Object.keys(funnel)).toEqual(['screenet', 'i_maalgruppe', 'tilknyttet', 'faelles_udredning', 'en_plan', 'foerste_indsats']);
    expect(Object.keys(funnel.screenet ?? {})).toEqual(['people', 'share']);
    expect(await fieldsOf('participants-lead-time', 'i_alt')).toEqual(['n', 'median', 'p90']);
    expect(await fieldsOf('participants-fidelity', 'en_plan')).toEqual(expect.arrayContaining(['people', 'share']));
    expect(await fieldsOf('participants-progression', 'jobsoegning/borger')).toEqual(
      expect.arrayContaining(['n', 'baseline', 'latest', 'up', 'unchanged', 'down', 'median_days'])
    );
    expect(await fieldsOf('participants-outcome', 'fortsat ydelse')).toEqual(['people', 'share26', 'share52']);
    expect(await fieldsOf('participants-time-to-work', '26')).toEqual(['share', 'low', 'high', 'at_risk']);
    expect(Object.keys(await figureTable(page, 'participants-groups'))).toContain('210');
    for (const id of ['participants-plans', 'participants-contacts', 'participants-caseworkers', 'participants-progression-gaps']) {
      expect(Object.keys(await figureTable(page, id)).length, id).toBeGreaterThan(1);
    }
  });

  it('is of use to Fredensborg, and exposes nobody', async () => {
    const { page } = app;
    await visit(page, '#/deltagere?kommune=210');
    expect(await headline(page, 'participants-enrolment')).toMatch(/^Målet blev nået efter fristen: 14 var tilknyttet 30\. juni 2018/);
    expect(await headline(page, 'participants-funnel')).toMatch(/Af 44 screenede er 19 tilknyttet/);
    expect(await headline(page, 'participants-fidelity')).toMatch(/Af 19 tilknyttede har 14 én plan/);
    const outcomes = await figureTable(page, 'participants-outcome');
    expect(outcomes['ordinær beskæftigelse']).toEqual({
      people: { withheld: 'too-few' },
      share26: { withheld: 'too-few' },
      share52: { withheld: 'too-few' }
    });
    const people = ['people', 'n', 'enrolled', 'cumulative', 'up', 'unchanged', 'down', 'at_risk'];
    const shown = await page.evaluate(
      (fields) =>
        [...document.querySelectorAll<HTMLElement>('table[data-figure-table] td[data-field]')]
          .filter((cell) => fields.includes(cell.dataset.field ?? ''))
          .flatMap((cell) => cell.querySelector('data')?.getAttribute('value') ?? [])
          .map(Number),
      people
    );
    // The same blocks as of all kommuner: steps, elements, plans, directions of progress, and the curve by half-years and years.
    expect(shown.length).toBeGreaterThan(60);
    expect((await figureTable(page, 'participants-funnel')).en_plan?.people).toBe(12);
    expect(shown.filter((value) => value > 0 && value < 5)).toEqual([]);
  });

  it('follows what counts as work and whom is compared', async () => {
    const { page } = app;
    await visit(page, '#/deltagere');
    await page.locator('[data-hook="participants-success"]').selectOption('uddannelse');
    await page.waitForFunction(() => window.location.hash.includes('udfald='));
    await visit(page, '#/deltagere?delt=halvaar');
    expect(Object.keys(await figureTable(page, 'participants-groups'))).toContain('2018-1');
  });
});

describe('the page of goals', () => {
  it('says first whether the network is on its way, and keeps what is not measured', async () => {
    const { page } = app;
    await visit(page, '#/maal');
    const status = await figureTable(page, 'goals-status');
    expect(await headline(page, 'goals-status')).toMatch(/^På vej: alle 11 mål/);
    expect(Object.keys(status['tilknyttede-210'] ?? {})).toEqual(
      expect.arrayContaining(['baseline', 'latest', 'minimum', 'maksimum', 'frist', 'state'])
    );
    // An empty place, and not a number.
    expect(status['laering-376']?.latest).toEqual({ withheld: '' });
    expect(Object.keys(await figureTable(page, 'milestones')).length).toBeGreaterThan(10);
    expect(Object.keys(await figureTable(page, 'goals-deliveries'))).toContain('210');
    expect(app.complaints).toEqual([]);
    expect(app.foreign).toEqual([]);
  });
});
