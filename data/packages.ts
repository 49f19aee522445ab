/**
 * Writes the packages that ship, with versions and licences, into `src/views/packages.json`: what `dependencies` bring along, and what the
 * built page holds. Run: `npm run packages`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** By SPDX where the package says so. */
  readonly licence: string;
  /** The built page holds some of it; the others come along when the project is installed, and the page has none of their code. */
  readonly inPage: boolean;
}

const root = fileURLToPath(new URL('../', import.meta.url));
export const packagesFile = `${root}src/views/packages.json`;

interface Locked {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

interface Manifest {
  readonly version: string;
  readonly license?: string;
  /** The older form. */
  readonly licenses?: readonly { readonly type: string }[];
}

const jsonIn = (file: string) => JSON.parse(readFileSync(root + file, 'utf8'));

/** Where Node finds the package `name` from the folder of another one. */
const placeOf = (lock: Lock, name: string, from: string): string | null => {
  const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (lock.packages[place]) return place;
  // Absent where it is an optional peer.
  return from === '' ? null : placeOf(lock, name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
};

/** What `dependencies` bring along, by its place in `node_modules`. */
const installedBy = (lock: Lock): Set<string> => {
  const places = new Set<string>();
  const visit = (names: readonly string[], from: string): void => {
    for (const name of names) {
      const place = placeOf(lock, name, from);
      if (place === null || places.has(place)) continue;
      places.add(place);
      const { dependencies, peerDependencies } = lock.packages[place] ?? {};
      visit(Object.keys({ ...dependencies, ...peerDependencies }), place);
    }
  };
  visit(Object.keys(lock.packages['']?.dependencies ?? {}), '');
  return places;
};

const nameIn = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The licence that a package encloses where its manifest names none; null for one that is not MIT. */
const enclosedLicence = (place: string): string | null => {
  const file = `${root}${place}/LICENSE`;
  return existsSync(file) && readFileSync(file, 'utf8').startsWith('MIT License') ? 'MIT' : null;
};

const described = (lock: Lock, place: string, inPage: boolean): ShippedPackage => {
  const manifest: Manifest = jsonIn(`${place}/package.json`);
  const version = lock.packages[place]?.version ?? '';
  if (manifest.version !== version) throw new Error(`${place} is installed as ${manifest.version} and locked as ${version}: run npm ci`);
  const licence = manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' OR ') ?? enclosedLicence(place);
  if (!licence) throw new Error(`${place} names no licence`);
  return { name: nameIn(place), version, licence, inPage };
};

/** `built`: places in `node_modules` that the built page holds something of. */
export const shippedPackages = (built: ReadonlySet<string>): ShippedPackage[] => {
  const lock: Lock = jsonIn('package-lock.json');
  return [...new Set([...installedBy(lock), ...built])]
    .map((place) => described(lock, place, built.has(place)))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1));
};

const placeIn = (path: string): string | null => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/'))?.[0] ?? null;

/** A plugin for a build, and the places in `node_modules` that the build, its workers included, holds something of. */
export const packageCollector = (): { plugin: Plugin; built: ReadonlySet<string> } => {
  const built = new Set<string>();
  const note = (path: string): void => {
    const place = placeIn(path);
    if (place !== null) built.add(place.slice(place.indexOf('node_modules/')));
  };
  const collecting: Plugin = {
    name: 'package-collector',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'asset') for (const file of output.originalFileNames) note(file);
        else for (const [id, { renderedLength }] of Object.entries(output.modules)) if (renderedLength > 0) note(id);
      }
    }
  };
  return { plugin: { ...collecting, config: () => ({ worker: { plugins: () => [collecting] } }) }, built };
};

export const writtenPackages = (packages: readonly ShippedPackage[]): string => `${JSON.stringify(packages, null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { plugin, built } = packageCollector();
  await build({ root, logLevel: 'error', plugins: [plugin], build: { write: false } });
  writeFileSync(packagesFile, writtenPackages(shippedPackages(built)));
}
