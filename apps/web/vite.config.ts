import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { frameChunk } from './build/frame-chunk.ts';
import { programs } from './build/programs.ts';
import { withoutSchemas } from './build/without-schemas.ts';

/** The service worker. It imports nothing of the app, so that it is one file; its name never changes, since browsers look for a newer one by it. */
const WORKER_ENTRY = 'src/worker/sw.ts';

const workerInDevelopment: Plugin = {
  name: 'worker-in-development',
  configureServer(server) {
    server.middlewares.use('/sw.js', (_request, response) => {
      void server.transformRequest(`/${WORKER_ENTRY}`).then((made) => response.setHeader('content-type', 'text/javascript').end(made?.code));
    });
  },
};

/** The editor, the runtimes and their programs are large, and few pages need them: they are kept when one of those was opened. */
const isForLater = (name: string): boolean => /^assets\/(?:editor|program)-|\.(?:wasm|zip)$/.test(name);

/** Tells the service worker the files of the build, so that it can keep them: all at once, or when they were wanted. */
const filesForWorker: Plugin = {
  name: 'files-for-worker',
  generateBundle(_options, bundle) {
    const worker = bundle['sw.js'];
    if (worker?.type !== 'chunk') return;
    const files = Object.keys(bundle).filter((name) => /^assets\/.*\.(?:js|wasm|zip)$/.test(name));
    worker.code = worker.code
      .replaceAll('APP_FILES', JSON.stringify(files.filter((name) => !isForLater(name))))
      .replaceAll('LATER_FILES', JSON.stringify(files.filter(isForLater)));
  },
};

/**
 * Puts the styles into the page itself: its first paint waits for no second request. The API names their hash in the
 * policy of its pages (plugins/headers.ts).
 */
const stylesInPage: Plugin = {
  name: 'styles-in-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const file = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.css'));
      if (file?.type !== 'asset') throw new Error('The build made no styles for index.html.');
      delete bundle[file.fileName];
      return html.replace(/\s*<link rel="stylesheet"[^>]*>/, '').replace('</title>', () => `</title><style>${String(file.source).trim()}</style>`);
    },
  },
};

const LIBRARIES = /node_modules\/(?:react|react-dom|react-router|scheduler|@tanstack)\//;
/** Lists that go on where one asks for more: no page to read has one. */
const FOR_LONG_LISTS = /(?:infiniteQueryObserver|use(?:Suspense)?InfiniteQuery|infiniteQueryOptions)\./;

const CHUNKS = [
  { name: 'libraries', test: (id: string) => LIBRARIES.test(id) && !FOR_LONG_LISTS.test(id) },
  { name: 'editor', test: /node_modules\/(?:@codemirror|@lezer|@marijn|crelt|style-mod|w3c-keyname)\// },
];

const API_ORIGIN = process.env['API_ORIGIN'] ?? 'http://localhost:3000';

// Two builds: the app for browsers, and with `--ssr` the same screens for the server, which renders their first text.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [withoutSchemas, programs(), workerInDevelopment, filesForWorker, stylesInPage, react(), tailwindcss()],
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    copyPublicDir: !isSsrBuild,
    // Nothing may become a data: address or an injected script: the policy of the shell allows files of its own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    // With schemas left out, these only make values: an endpoint or a view that nobody imports can go.
    rolldownOptions: {
      ...(!isSsrBuild && { input: ['index.html', WORKER_ENTRY] }),
      treeshake: { manualPureFunctions: ['z', 'privateCall', 'publicRead', 'parameter'] },
      output: {
        codeSplitting: isSsrBuild ? true : { groups: [...CHUNKS, { name: frameChunk() }] },
        ...(!isSsrBuild && { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') }),
      },
    },
  },
  // One folder with all it needs, so that the API can load it without the app's packages.
  ssr: { noExternal: true },
  server: {
    proxy: { '/api': API_ORIGIN, '/sandbox': API_ORIGIN },
  },
}));
