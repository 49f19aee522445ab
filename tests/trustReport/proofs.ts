/** Which tests are proofs, and what they try, in Danish for the one who assesses the risk. */
import { readdirSync } from 'node:fs';
import { promises } from '../../src/views/metode/promises.ts';

export interface Subject {
  readonly title: string;
  /** What is tried, by the ending of the file's path before `.test.ts`. */
  readonly tried: Readonly<Record<string, string>>;
}

export const subjects: readonly Subject[] = [
  {
    title: 'Ingen borger kan læses ud',
    tried: {
      'domain/disclosure': 'Reglerne for, hvornår ét tal og grupper inden i hinanden må vises, ved og omkring hver grænse.',
      'domain/suppression': 'Opdelinger af en helhed, med tilfældige borgere: kan det skjulte regnes ud af det viste?',
      'domain/countTable':
        'Tilfældige tabeller over antal: alle tabeller med de samme summer findes, og det skjulte antal må ikke være bestemt.',
      'measures/fitDisclosure': 'Tilfældige familier og valg: FIT-figurer holdes op mod hinanden og mod det, der er vist i andre former.',
      attack: 'En angriber, der får alle tilladte valg af små, tilfældige byer og prøver at løse ligningerne.',
      guard: 'Vagten mod at trække to valg fra hinanden.'
    }
  },
  {
    title: 'Intet forlader browseren',
    tried: {
      'browser/trustEscape':
        'Alle kendte veje ud, fra siden og dens tråde, mens en anden adresse lytter: med politikken, uden headere, og med politikken taget væk.',
      'browser/trustUse': 'Brug af siden med demo og eget udtræk, mens alt, der sendes, aflyttes; gemte filer læses for formler.',
      'browser/trustHostile': 'Fjendtlige filer, kolonnenavne, celler, tilknytninger og adresser.',
      'browser/trustSql': 'SQL, der vil læse, skrive, hente eller ringe ud, med sidens politik og uden.',
      'browser/trustServers': 'npm start og hver opskrift i den server, den er skrevet til.',
      'browser/trustPackages': 'Listen over pakker holdt op mod det, siden indeholder.',
      'engine/trustLockdown': 'Databasens egen lås, uden browser.',
      'structure/trustRecipes': 'Opskrifterne læst tilbage i hver servers egen form.',
      'structure/trustAudit': 'Kendte sårbarheder i det, der følger med, standser en udgivelse.'
    }
  },
  {
    title: 'Intet går i stykker i stilhed',
    tried: {
      'browser/trustFuzz': 'Beskadigede filer i en rigtig browser: afvist med en brugbar sætning, eller læst rigtigt.',
      'browser/trustSoak': 'Tilfældige valg, sider og filer i lang tid; hukommelsen sammenlignes med begyndelsen.',
      'browser/trustFirefox': 'Programmet i Firefox.',
      'browser/faults': 'Tråde, der dør, hukommelse, der slipper op, og en side, der ligger i baggrunden.',
      'browser/faultsOfFiles': 'Filer, der forsvinder, genindlæsning midt i en læsning, fuldt lager og to faner.'
    }
  },
  {
    title: 'Rapporten selv',
    tried: {
      'structure/trustPromises': 'Hvert løfte på siden Metode peger på prøver, der findes.',
      'structure/trustReport': 'Rapporten siger det, når en prøve ikke holder eller ikke er kørt.'
    }
  }
];

/** Tests that are named by a promise and belong to no other subject. */
export const promised = { title: 'Andre prøver, som et løfte peger på', tried: 'Prøver, der holder løfter på siden Metode.' } as const;

const isProof = (file: string): boolean => {
  const path = file.replace(/^tests\//, '').replace(/\.test\.ts$/, '');
  return (
    /\/trust[^/]*$|^browser\/faults[^/]*$/.test(path) ||
    /attack|guard/i.test(path) ||
    subjects.some(({ tried }) => Object.keys(tried).includes(path)) ||
    promises.some(({ proofs }) => proofs.some((proof) => proof.file === file))
  );
};

/** All proofs of the repository in `root`, by their paths in it. */
export const proofsIn = (root: string): string[] =>
  readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && isProof(file))
    .sort();

/** The subject of a proof and what it tries; null where only a promise names it. */
export const subjectOf = (file: string): { readonly title: string; readonly tried: string } | null => {
  const path = file.replace(/^tests\//, '').replace(/\.test\.ts$/, '');
  for (const { title, tried } of subjects) {
    const key =
      Object.keys(tried).find((one) => one === path) ?? Object.keys(tried).find((one) => !one.includes('/') && path.includes(one));
    if (key !== undefined) return { title, tried: tried[key] ?? '' };
  }
  return null;
};
