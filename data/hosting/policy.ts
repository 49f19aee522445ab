/**
 * What the page may do and whom it may reach, once: the build's `<meta>`, `npm start` and the recipes for servers are all made from this.
 * Directives: W3C, Content Security Policy Level 3, and Trusted Types (2024).
 */

export interface Directive {
  readonly name: string;
  readonly sources: readonly string[];
  /** In Danish, for the one who hosts the page. */
  readonly why: string;
  /** Browsers take it from a header and not from a `<meta>` (CSP3, 3.3). */
  readonly headerOnly?: true;
}

export const directives: readonly Directive[] = [
  { name: 'default-src', sources: ["'none'"], why: 'Alt, der ikke er nævnt herunder, er forbudt.' },
  {
    name: 'script-src',
    sources: ["'self'", "'wasm-unsafe-eval'"],
    why: 'Kun sidens egne filer må køre. Databasen er WebAssembly og skal have lov til at blive oversat; tekst kan ikke blive til program.'
  },
  {
    name: 'worker-src',
    // Chromium counts a module worker's own import under it, so 'self' is needed beside blob:.
    sources: ["'self'", 'blob:'],
    why: 'Databasen og fillæserne kører i tråde, der startes fra siden selv og derfor arver denne politik; det, der gemmer siden til brug uden net, er en fil af sidens egne.'
  },
  { name: 'connect-src', sources: ["'self'"], why: 'Hverken siden eller dens tråde kan kalde andre adresser end sin egen.' },
  { name: 'style-src', sources: ["'self'"], why: 'Kun sidens egne typografiark.' },
  { name: 'img-src', sources: ["'self'", 'data:', 'blob:'], why: 'Sidens egne billeder og dem, den selv tegner.' },
  { name: 'font-src', sources: ["'self'"], why: 'Skrifttypen ligger sammen med siden.' },
  { name: 'manifest-src', sources: ["'self'"], why: 'Det, der lader siden installere som program, ligger sammen med den.' },
  { name: 'base-uri', sources: ["'none'"], why: 'Sidens relative adresser kan ikke flyttes til et andet sted.' },
  { name: 'form-action', sources: ["'none'"], why: 'Ingen formular kan sendes nogen steder hen.' },
  {
    name: 'require-trusted-types-for',
    sources: ["'script'"],
    why: 'I browsere med Trusted Types kan en tekst ikke blive til HTML eller program.'
  },
  {
    name: 'trusted-types',
    sources: ['svelte-trusted-html', 'helhedsblik-worker'],
    why: 'De to steder, der må: Sveltes faste skabeloner og start af sidens egne tråde og af det, der gemmer siden til brug uden net.'
  },
  { name: 'frame-ancestors', sources: ["'none'"], why: 'Siden kan ikke vises inde i en anden side.', headerOnly: true }
];

const written = (list: readonly Directive[]): string => list.map(({ name, sources }) => [name, ...sources].join(' ')).join('; ');

/** As a header. */
export const contentSecurityPolicy: string = written(directives);

/** As a `<meta>`, which a municipality that can set no header relies on. */
export const metaPolicy: string = written(directives.filter(({ headerOnly }) => !headerOnly));

/** What the page has no use for, off also for a script that should not be there. Names that Chromium, Firefox or Safari knows. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking'
] as const;

export interface Header {
  readonly name: string;
  readonly value: string;
  /** In Danish, for the one who hosts the page. */
  readonly why: string;
}

/** Every header that the page is to be served with, on every file. */
export const headers: readonly Header[] = [
  { name: 'Content-Security-Policy', value: contentSecurityPolicy, why: 'Hvad siden må, linje for linje nedenfor.' },
  { name: 'X-Content-Type-Options', value: 'nosniff', why: 'En fil er det, serveren siger, og kan ikke tages for et program.' },
  { name: 'Referrer-Policy', value: 'no-referrer', why: 'Følger nogen et link til en kilde, får den ikke at vide, hvorfra.' },
  {
    name: 'Permissions-Policy',
    value: unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    why: 'Kamera, mikrofon, placering og andet, som siden ikke bruger, er slået fra.'
  },
  {
    name: 'Cross-Origin-Opener-Policy',
    value: 'same-origin',
    why: 'Et vindue, der åbner siden eller åbnes fra den, kan ikke nå ind i den. Virker over https og på localhost.'
  },
  { name: 'Cross-Origin-Resource-Policy', value: 'same-origin', why: 'Andre sider kan ikke hente sidens filer ind i sig selv.' },
  {
    // WICG, Connection Allowlists (2026): https is not needed, workers from blobs inherit it, WebRTC is blocked unless it is allowed.
    name: 'Connection-Allowlist',
    value: '(response-origin)',
    why: 'Browseren åbner ingen forbindelse til andre steder end serveren selv, heller ikke ved at forlade siden, åbne et vindue eller med WebRTC. Kendes af nyere Chrome og Edge; andre browsere ser bort fra det.'
  },
  { name: 'X-DNS-Prefetch-Control', value: 'off', why: 'Browseren slår ikke navne op, før nogen følger et link.' }
];

/** Endings of the built files that a server may not know. IIS answers 404 for what it does not know. */
export const mediaTypes: Readonly<Record<string, string>> = {
  parquet: 'application/vnd.apache.parquet',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2'
};

/** Files whose content changes under the same name: a browser is to ask about them each time (`Cache-Control: no-cache`). All others are named by what they hold. */
export const freshFiles = ['index.html', 'serviceWorker.js', 'tema.json'] as const;
