import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
  },
});
