import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      'artifacts/',
      'cache/',
      'coverage/',
      '.assay/',
      'indexer/lib/',
      'indexer/db/migrations/',
      'web/build/',
      'web/.svelte-kit/',
      // Written by generators.
      'domain/generated/',
      'indexer/src/abi/',
      'indexer/src/model/generated/',
      'indexer/src/api/generated/',
      'web/src/lib/graphql/generated/',
    ],
  },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/no-explicit-any': 'warn',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
    },
  },
  {
    rules: {
      // Addresses come from web/src/lib/routes.ts; the portal is served from the root.
      'svelte/no-navigation-without-resolve': 'off',
      // It does not see what the compiler's own accessibility rules would say.
      'svelte/no-unused-svelte-ignore': 'off',
      'svelte/prefer-writable-derived': 'warn',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  // An answer's shape is what a test is about.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  { files: ['**/*.cjs', 'indexer/**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
