import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { publicFigure } from '../../../src/domain/disclosure.ts';
import OverviewBody from '../../../src/views/overblik/OverviewBody.svelte';
import type { Overview } from '../../../src/views/overblik/overview.ts';

afterEach(cleanup);

const to = { view: 'fit', changes: { figure: 'fit-coverage' } };

const overview: Overview = {
  lead: 'Alt er vel.',
  tiles: [
    {
      subject: 'fit',
      title: 'Dækning og trivsel i FIT',
      headline: 'Dækningen er for lav.',
      to,
      needs: [{ id: 'fit-coverage-ors', text: 'Kun 50 pct. af samtalerne har en trivselsscore.', to }],
      picture: { title: 'Andel', rows: [{ key: 'ors', name: 'Trivselsscore', value: publicFigure(0.5), text: '50 %' }], most: 1 },
      more: []
    }
  ],
  changes: [
    {
      id: 'cost-change',
      text: '2019 og 2018 ligger ens.',
      to: { view: 'udgifter', changes: { compared: ['2019', '2018'], figure: 'cost-compare' } }
    }
  ],
  unsaid: [
    { id: 'cost-1', text: 'Andelen kan ikke siges.', step: 'Vælg alle kommuner', to: { view: 'overblik', changes: { kommuner: [] } } }
  ]
};

it('makes each sentence a link to the figure behind it, with the reader’s other choices', () => {
  window.location.hash = '#/overblik';
  render(OverviewBody, { overview });
  const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(addressOf('Dækningen er for lav.')).toBe('#/fit?figur=fit-coverage');
  expect(addressOf('2019 og 2018 ligger ens.')).toBe('#/udgifter?sammenlign=2019,2018&figur=cost-compare');
  expect(addressOf('Vælg alle kommuner')).toBe('#/overblik');
});

it('says in words, not by colour alone, that something needs attention', () => {
  render(OverviewBody, { overview });
  expect(screen.getByRole('article', { name: 'Dækning og trivsel i FIT' }).textContent).toMatch(/Kræver opmærksomhed:\s*Kun 50 pct\./);
});

it('has a heading for each part, and a text for each picture', () => {
  render(OverviewBody, { overview });
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Hvor står vi?',
    'Nyt siden sidste periode',
    'Hvad kan ikke siges endnu?'
  ]);
  expect(screen.getByRole('img', { name: 'Andel. Trivselsscore: 50 %.' })).toBeTruthy();
});

it('says so where nothing has changed and all is said', () => {
  render(OverviewBody, { overview: { ...overview, changes: [], unsaid: [] } });
  expect(document.body.textContent).toMatch(/ingen tidligere periode/);
  expect(document.body.textContent).toMatch(/Alt, hvad overblikket spørger om, kan siges/);
});
