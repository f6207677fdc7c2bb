import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Builds the tab into tab/dist; the server serves it from `/`. Nothing is inlined: the page's content security policy allows no inline script. */
export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The tab, and the pane beside an appointment in Outlook.
    rollupOptions: { input: { index: page('index.html'), outlook: page('outlook.html') } },
  },
});
