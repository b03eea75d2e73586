import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Leaves zod out: 11 kB compressed, and the work of making every schema at each start, for schemas that only the server uses. */
const withoutSchemas: Plugin = {
  name: 'without-schemas',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/packages/contracts/src/')) return null;
    return code.replace(/^import \* as z from 'zod\/mini';/m, `import { z } from '${fileURLToPath(new URL('src/lib/no-schemas.ts', import.meta.url))}';`);
  },
};

// Two builds: the app for browsers, and with `--ssr` the same screens for the server, which renders their first text.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [withoutSchemas, react(), tailwindcss()],
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    copyPublicDir: !isSsrBuild,
    // Nothing may become a data: address or an injected script: the policy of the shell allows files of its own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
  },
  // One folder with all it needs, so that the API can load it without the app's packages.
  ssr: { noExternal: true },
  server: {
    proxy: { '/api': process.env['API_ORIGIN'] ?? 'http://localhost:3000' },
  },
}));
