import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { PreprocessorGroup } from 'svelte/compiler';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { offlineFiles } from './data/hosting/offlineFiles.ts';
import { headers, metaPolicy } from './data/hosting/policy.ts';

/**
 * The policy also stands in the page itself, because a municipality may not be able to set headers. Workers are started from blobs, which
 * inherit it; so the engine, too, reaches its own origin alone.
 */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy }, injectTo: 'head-prepend' }
  ]
};

/** Nothing is painted before the page's script has run, which knows the reader's colours: a dark page that flashes white is no dark page. */
const firstPaint: Plugin = {
  name: 'first-paint',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (page) => page.replace('<script type="module" ', '<script type="module" blocking="render" ')
  }
};

const drawnFirst = ['/src/views/overblik/OverviewPage.svelte', '/data/demo/overblik.da.json', '/src/views/filterBar/SubjectBar.svelte'];

/** What the overview is drawn with is asked for with the page itself, not when a script before it has come: its view, the demo's text, the typeface. */
const overviewAhead: Plugin = {
  name: 'overview-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (page, { bundle = {} }) => {
      const outputs = Object.values(bundle);
      const chunkOf = (source: string): Rolldown.OutputChunk => {
        const found = outputs.find((output) => output.type === 'chunk' && output.facadeModuleId?.split('?')[0]?.endsWith(source));
        if (found?.type !== 'chunk') throw new Error(`${source} is not in the build`);
        return found;
      };
      const chunks = new Set<Rolldown.OutputChunk>();
      const take = (chunk: Rolldown.OutputChunk): void => {
        if (chunks.has(chunk)) return;
        chunks.add(chunk);
        for (const file of chunk.imports) {
          const output = bundle[file];
          if (output?.type === 'chunk') take(output);
        }
      };
      for (const source of drawnFirst) take(chunkOf(source));
      const scripts = [...chunks].map(({ fileName }) => fileName);
      const styles = new Set([...chunks].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
      const typeface = outputs.map(({ fileName }) => fileName).filter((file) => /-latin-wght-normal-[^/]*\.woff2$/.test(file));
      if (typeface.length === 0) throw new Error('the typeface is not in the build');
      const link = (rel: string, file: string, as = ''): string => `<link rel="${rel}"${as} crossorigin href="./${file}">`;
      const isNew = (file: string): boolean => !page.includes(file);
      const links = [
        ...typeface.map((file) => link('preload', file, ' as="font" type="font/woff2"')),
        ...scripts.filter(isNew).map((file) => link('modulepreload', file)),
        ...[...styles].filter(isNew).map((file) => link('stylesheet', file))
      ];
      return page.replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
    }
  }
};

/**
 * The icon stands in the page, as a picture of pixels: at every change of address a file is asked for again, and an SVG read again, which takes
 * some milliseconds of a filter's.
 */
const iconInPage: Plugin = {
  name: 'icon-in-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (page) =>
      page.replace(
        'href="./icon-48.png"',
        `href="data:image/png;base64,${readFileSync(new URL('./public/icon-48.png', import.meta.url), 'base64')}"`
      )
  }
};

/** The policy forbids `style` attributes in markup, of which the command palette's package has three. Set by script, the same style is allowed. */
const styleByScript: PreprocessorGroup = {
  name: 'style-by-script',
  markup: ({ content, filename }) =>
    filename?.includes('/bits-ui/') ? { code: content.replaceAll('style="display: contents;"', 'style:display="contents"') } : undefined
};

/** A test that hangs is given up; one that is slow, on a busy machine, is not. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  plugins: [svelte({ preprocess: styleByScript }), contentSecurityPolicy, firstPaint, overviewAhead, iconInPage, offlineFiles()],
  base: './',
  assetsInclude: ['**/*.parquet'],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'engine', test: /node_modules\/(@duckdb|apache-arrow|flatbuffers|comlink|tslib)\//, priority: 1 },
            // What the overview is drawn with comes in one file, with all that it imports: thirty small ones wait for each other.
            {
              name: 'frame',
              test: /\/src\/(App|views\/overblik\/OverviewBody|views\/filterBar\/FilterControls)\.svelte$|\/(compare\/there|filterBar\/commonItems)\.ts$/
            }
          ]
        }
      }
    }
  },
  preview: { port: 4173, headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])) },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          ...patience,
          include: ['tests/{domain,ledger,engine,intake,measures,data,wording,structure}/**/*.test.ts']
        }
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'dom', environment: 'happy-dom', ...patience, include: ['tests/{charts,export,present,ui,views,state}/**/*.test.ts'] }
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/server.ts'],
          ...patience
        }
      }
    ]
  }
});
