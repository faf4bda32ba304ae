import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Where .ci/run wants the counts. */
const report = process.env.DATELINE_TEST_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/same-seed.ts'],
    // One more than there are cores: many tests wait for a process of their own to start.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
