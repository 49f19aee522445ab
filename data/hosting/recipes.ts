/** The policy in the words of the servers that municipalities have. */
import { directives, freshFiles, headers, mediaTypes } from './policy.ts';

export interface Recipe {
  /** From the root of the project. Everything in `public/` ships with the build. */
  readonly file: string;
  readonly text: string;
}

const command = 'npm run hosting';
const origin = `Skrevet af \`${command}\` ud fra data/hosting/policy.ts: ret den og ikke denne fil.`;

/** Neither server reads a backslash or a dollar sign in the values as they are; none may come in. */
const quoted = (value: string): string => {
  if (/["\\$\n{}]/.test(value)) throw new Error(`a header's value cannot be written in a recipe: ${value}`);
  return `"${value}"`;
};

const nginx = `# Helhedsblik bag nginx. ${origin}
# Læg de byggede filer (mappen dist) i root, og denne fil i /etc/nginx/conf.d/helhedsblik.conf.
# Et add_header i en location slår alle dem herunder fra for den: sæt ingen flere i dybden.

server {
    listen 80; # Med eget certifikat: listen 443 ssl; ssl_certificate …; ssl_certificate_key …;
    server_name helhedsblik.kommune.example;
    root /srv/helhedsblik;
    index index.html;
    server_tokens off;

${headers.map(({ name, value }) => `    add_header ${name} ${quoted(value)} always;`).join('\n')}

${Object.entries(mediaTypes)
  .map(([ending, type]) => `    location ~ \\.${ending}$ { types { } default_type ${type}; }`)
  .join('\n')}

    # Spørges der efter hver gang (Cache-Control: no-cache), så en ny version bliver fundet.
${freshFiles.map((file) => `    location ~ /${file.replace('.', '\\.')}$ { expires -1; }`).join('\n')}
}
`;

const caddy = `# Helhedsblik bag Caddy. ${origin}
# Læg de byggede filer (mappen dist) i root. Caddy henter selv et certifikat til et navn, der kan ses fra internettet.

helhedsblik.kommune.example {
	root * /srv/helhedsblik

	header {
${headers.map(({ name, value }) => `\t\t${name} ${quoted(value)}`).join('\n')}
		-Server
	}

${Object.entries(mediaTypes)
  .map(([ending, type]) => `\t@${ending} path *.${ending}\n\theader @${ending} {\n\t\tContent-Type ${type}\n\t\tdefer\n\t}`)
  .join('\n')}

	# Spørges der efter hver gang, så en ny version bliver fundet.
	@fresh path */ ${freshFiles.map((file) => `*/${file}`).join(' ')}
	header @fresh Cache-Control no-cache

	file_server
}
`;

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const iis = `<?xml version="1.0" encoding="utf-8"?>
<!-- Helhedsblik bag IIS. ${origin} Ligger i roden af de byggede filer og virker uden videre. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.map(({ name, value }) => `        <remove name="${name}" />\n        <add name="${name}" value="${escaped(value)}" />`).join('\n')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
${Object.entries(mediaTypes)
  .map(([ending, type]) => `      <remove fileExtension=".${ending}" />\n      <mimeMap fileExtension=".${ending}" mimeType="${type}" />`)
  .join('\n')}
    </staticContent>
  </system.webServer>
  <!-- Spørges der efter hver gang, så en ny version bliver fundet. -->
${freshFiles
  .map(
    (file) =>
      `  <location path="${file}"><system.webServer><staticContent><clientCache cacheControlMode="DisableCache" /></staticContent></system.webServer></location>`
  )
  .join('\n')}
</configuration>
`;

const rows = (list: readonly { readonly name: string; readonly value: string; readonly why: string }[]): string =>
  list.map(({ name, value, why }) => `- \`${name}\`: \`${value}\`\n  ${why}`).join('\n');

const guide = `# Sæt Helhedsblik op på en server

<!-- ${origin} -->

De byggede filer er alt, hvad der skal lægges på en server: ingen database, ingen programmer, ingen konto. De kan ligge hvor som helst på
serveren, også i en undermappe. Brug https; over http har siden kun alle browserens egenskaber på localhost.

- **nginx**: [nginx.conf](nginx.conf).
- **IIS**: [web.config](../web.config) ligger allerede i roden og virker uden videre.
- **Caddy**: [Caddyfile](Caddyfile).
- **Et sted, hvor der ikke kan sættes HTTP-headere** (et filhotel, en mappe på intranettet): gør ingenting. Politikken står også i selve siden.

Opskrifterne er skrevet ud fra ét sted, som også \`npm start\` følger, og prøves i en rigtig browser, hvor nginx og Caddy findes. IIS findes ikke, hvor
prøverne kører: for web.config prøves det, at den siger det samme som de andre.

## Uden HTTP-headere

Sikkerhedspolitikken i \`index.html\` gælder for siden og for de tråde, den starter: de kan hverken hente fra eller sende til andre adresser. Det, som
kun en header kan, mangler: at siden ikke kan vises inde i en anden side (\`frame-ancestors\`), at den ikke kan forlades (\`Connection-Allowlist\`), og
resten af listen nedenfor.

## Hvad politikken ikke kan

En sikkerhedspolitik (CSP) kan ikke hindre, at siden forlades for en anden adresse, at et vindue åbnes, eller at der bruges WebRTC, og en browser kan åbne en
forbindelse på forhånd uden at sende noget i den. \`Connection-Allowlist\` hindrer alle fire i nyere Chrome og Edge. I andre browsere, og uden headere, står
det tilbage, at alle fire kræver et program, der kører i siden: kun sidens egne filer må køre, de gør ingen af delene, og hverken filer, kolonner, celler
eller adresser kan blive til program. Vil man lukke det helt for alle browsere, gøres det i netværket.

## Uden net

Første gang siden besøges over https (eller på localhost), gemmer browseren alle dens filer, databasen og demoen med; derefter virker den uden net, også
efter at browseren er lukket. Det gør \`serviceWorker.js\`, som kun henter fra sidens egen mappe og kun gemmer det, der er bygget. En ny version lægges ved siden af den gamle og
tages i brug, når læseren siger til, eller siden er lukket. Derfor:

- Læg alle filer fra samme bygning på serveren på én gang, og lad de gamle i \`assets\` ligge nogle dage. Mangler én fil, gemmes den nye version ikke, og den gamle bruges videre.
- Lad browseren spørge efter disse filer hver gang (\`Cache-Control: no-cache\`): ${freshFiles.map((file) => `\`${file}\``).join(', ')}. Opskrifterne gør det.
- Sætter serveren headere, skal \`serviceWorker.js\` have dem som alle andre filer: den følger sin egen sikkerhedspolitik og ikke sidens.

## Eget navn, logo og farve

Kommunen kan rette \`tema.json\` i mappen, uden at bygge siden om:

\`\`\`json
{ "navn": "Eksempel Kommune", "logo": "logo.svg", "accent": { "light": "#006d5b", "dark": "#5fd0b8" } }
\`\`\`

- \`navn\` (højst 60 tegn) står ved siden af sidens navn. Er der et \`logo\`, vises det i stedet, og navnet læses op for den, der ikke kan se det.
- \`logo\` er et billede (svg, png, jpg, webp) i samme mappe eller under den. Det vises 32 px højt, på hvid såvel som på mørk baggrund.
- \`accent\` er farven på det, en sætning handler om, på lys og på mørk baggrund. Kan den ikke læses (kontrast under 4,5:1, i høj kontrast 7:1), bruges den nærmeste
  nuance, der kan. Siderne _Data_ og _Metode_ siger nederst, hvad i filen der ikke kunne bruges som skrevet.

## HTTP-headere

${rows(headers)}

## Sikkerhedspolitikken, linje for linje

${rows(directives.map(({ name, sources, why, headerOnly }) => ({ name, value: sources.join(' '), why: headerOnly ? `${why} Kun som header.` : why })))}

## Filtyper

En server, der ikke kender en filtype, kan svare, at filen ikke findes.

${Object.entries(mediaTypes)
  .map(([ending, type]) => `- \`.${ending}\`: \`${type}\``)
  .join('\n')}
`;

export const recipes = {
  nginx: { file: 'public/hosting/nginx.conf', text: nginx },
  caddy: { file: 'public/hosting/Caddyfile', text: caddy },
  iis: { file: 'public/web.config', text: iis },
  guide: { file: 'public/hosting/README.md', text: guide }
} as const satisfies Readonly<Record<string, Recipe>>;
