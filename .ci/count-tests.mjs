// Prints "PASSED FAILED" of one step: the tests of the vitest report where there is one, else one for the step itself.
// A step that failed counts at least one failure, also where every test that ran passed. Usage: count-tests.mjs REPORT EXIT-STATUS
import { existsSync, readFileSync } from 'node:fs'

const [path, status] = process.argv.slice(2)
const step = status === '0' ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

const counted = () => {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, step.failed) }
}

const { passed, failed } = existsSync(path) ? counted() : step
console.log(passed, failed)
