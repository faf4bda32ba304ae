import { defineConfig } from 'vitest/config'

/** Where .ci/run wants the counts. */
const report = process.env.DATELINE_TEST_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/same-seed.ts'],
    testTimeout: 30_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
