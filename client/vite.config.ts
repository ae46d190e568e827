import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

const one = [
  'yjs',
  'lib0',
  'y-protocols',
  'solid-js',
  'prosemirror-model',
  'prosemirror-state',
  'prosemirror-view',
  'prosemirror-transform',
]

/** The phone and the beamer of a session load without editor and Yjs. */
const pages = ['index.html', 'phone.html', 'screen.html']

export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid()],
  // Two copies of Yjs or ProseMirror do not recognise each other's types.
  resolve: { dedupe: one },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: pages.map((page) => resolve(import.meta.dirname, page)),
      // On a busy machine it would say that compiling Solid takes most of the time.
      checks: { bundlerTimings: false },
    },
  },
  server: {
    proxy: {
      '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false },
      '/sync': { target: 'http://127.0.0.1:3000', changeOrigin: false, ws: true },
    },
  },
})
