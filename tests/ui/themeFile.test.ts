import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTheme } from '../../src/theme/themeFile.ts';

const read = (theme: unknown) => readTheme(JSON.stringify(theme));
const faultsOf = (theme: unknown) => read(theme).faults;

describe('tema.json', () => {
  it('as it ships changes nothing and has nothing wrong', () => {
    expect(readTheme(readFileSync('public/tema.json', 'utf8'))).toEqual({ worn: {}, faults: [] });
  });

  it('gives name, logo and an accent for each ground', () => {
    const { worn, faults } = read({ navn: ' Eksempel Kommune ', logo: 'billeder/logo.svg', accent: { light: '#006D5B', dark: '#5fd0b8' } });
    expect(faults).toEqual([]);
    expect([worn.name, worn.logo]).toEqual(['Eksempel Kommune', 'billeder/logo.svg']);
    expect(worn.inks).toMatchObject({ '--accent-light': '#006d5b', '--accent-dark': '#5fd0b8' });
    expect(Object.keys(worn.inks ?? {})).toHaveLength(8);
  });

  it('may set one of them and leave the rest to the page', () => {
    expect(Object.keys(read({ accent: { light: '#063' } }).worn.inks ?? {})).toEqual([
      '--accent-light',
      '--tint-light',
      '--accent-contrast-light',
      '--tint-contrast-light'
    ]);
    expect(read({ navn: 'Eksempel Kommune' }).worn).toEqual({ name: 'Eksempel Kommune' });
  });

  it('with a colour that cannot be read has the nearest that can, and says both', () => {
    const { worn, faults } = read({ accent: { light: '#ffd400' } });
    expect(faults).toEqual([{ kind: 'shifted', ground: 'light', asked: '#ffd400', used: worn.inks?.['--accent-light'] }]);
  });

  it.each([
    ['no JSON', '{ "navn": ', 'unreadable'],
    ['a page in its place', '<!doctype html>', 'unreadable'],
    ['a list', '[]', 'unreadable'],
    ['nothing but a number', '7', 'unreadable']
  ])('that is %s leaves the page as it is', (_, text, kind) => {
    expect(readTheme(text)).toEqual({ worn: {}, faults: [{ kind }] });
  });

  it('says each field that does not count, and takes the others', () => {
    const { worn, faults } = read({
      navn: 'x'.repeat(61),
      logo: 'https://andre.example/logo.svg',
      accent: { light: 'rød', dark: 7 },
      farve: 1,
      _note: 'vores'
    });
    expect(worn).toEqual({});
    expect(faults).toEqual([
      { kind: 'unknown', field: 'farve' },
      { kind: 'refused', field: 'navn' },
      { kind: 'refused', field: 'logo' },
      { kind: 'refused', field: 'accent.light' },
      { kind: 'refused', field: 'accent.dark' }
    ]);
    expect(faultsOf({ accent: '#006d5b' })).toEqual([{ kind: 'refused', field: 'accent' }]);
  });

  it.each(['//andre.example/a.png', '../logo.svg', '/logo.svg', 'logo.exe', 'data:image/png,x', 'a/../../logo.svg', 'C:\\logo.png'])(
    'takes no picture from elsewhere: %s',
    (logo) => {
      expect(read({ navn: 'Eksempel', logo })).toEqual({ worn: { name: 'Eksempel' }, faults: [{ kind: 'refused', field: 'logo' }] });
    }
  );

  it('says that a logo without a name cannot be read aloud', () => {
    expect(faultsOf({ logo: 'logo.svg' })).toEqual([{ kind: 'nameless' }]);
  });
});
