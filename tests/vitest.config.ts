import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './browser/chromium.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const chromium = await findChromium()

/** Named, or the first run on a fresh clone finds them one by one and reloads the page under a test. */
const prepared = [
  '@kobalte/core/dialog',
  '@kobalte/core/dropdown-menu',
  '@kobalte/core/popover',
  '@kobalte/core/tabs',
  '@solidjs/router',
  '@tiptap/core',
  '@tiptap/extension-link',
  '@tiptap/extension-list',
  '@tiptap/extensions',
  '@tiptap/pm/state',
  '@tiptap/pm/view',
  '@tiptap/starter-kit',
  '@tiptap/y-tiptap',
  'axe-core',
  'fractional-indexing',
  'lib0/decoding',
  'lib0/encoding',
  'lib0/hash/sha256',
  'solid-js',
  'solid-js/store',
  'solid-js/web',
  'ulid',
  'y-indexeddb',
  'y-protocols/awareness',
  'y-websocket',
  'yjs',
]

export default defineConfig({
  root,
  test: {
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'data/test-report.json' }]] : ['default'],
    projects: [
      {
        test: {
          name: 'node',
          root,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/end-to-end/**', 'tests/bench/**', 'node_modules/**'],
          environment: 'node',
          // One for each core of the smallest machine; left to itself, the runner keeps one of two for itself.
          maxWorkers: 2,
          testTimeout: 20_000,
          expect: { poll: { timeout: 5000 } },
        },
      },
      {
        plugins: [solid()],
        optimizeDeps: { include: prepared },
        test: {
          name: 'browser',
          root,
          include: ['tests/browser/**/*.test.tsx', 'tests/browser/**/*.test.ts'],
          testTimeout: 20_000,
          expect: { poll: { timeout: 5000 } },
          // One page at a time: a page behind another has no focus, and draws no frames.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium.path,
                args: chromiumArgs,
                ...(chromium.env && { env: chromium.env }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'end-to-end',
          root,
          include: ['tests/end-to-end/**/*.test.ts'],
          environment: 'node',
          testTimeout: 90_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
          // Each story has a server and a browser of its own, and much of it is waiting.
          maxWorkers: 2,
        },
      },
    ],
  },
})
