import js from '@eslint/js'
import solid from 'eslint-plugin-solid/configs/typescript'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist/**', 'data/**', 'tests/bench/peers/node_modules/**'] },
  js.configs.recommended,
  ts.configs.recommended,
  {
    rules: {
      'no-undef': 'off', // the type checker knows better
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { ...solid, files: ['client/**/*.{ts,tsx}'] },
)
