import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chineseFirst } from './build/chinese-first.ts';
import { endpointModules } from './build/endpoint-modules.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('./'),
  base: '/admin/',
  publicDir: folder('./public'),
  plugins: [endpointModules(), chineseFirst(), react()],
  build: {
    outDir: folder('../../dist/admin'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the policy of the desk runs no script and shows no picture from within a page.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  server: {
    proxy: { '/api': 'http://localhost:8080', '/assets': 'http://localhost:8080', '/media': 'http://localhost:8080' },
  },
});
