// What each runner says it did, in one shape. A runner that ran nothing, or says nothing, has failed.
import { existsSync, readFileSync } from "node:fs";

export const nothing = { passed: 0, failed: 0, skipped: 0 };
const oneFailed = { ...nothing, failed: 1 };

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** For a runner that only says yes or no. */
export function countCommand(isGood) {
  return isGood ? { ...nothing, passed: 1 } : oneFailed;
}

export function countVitest(file, isGood) {
  const report = read(file);
  if (report === null) return oneFailed;
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = report;
  // A file that could not even be loaded holds no test that failed, but has failed itself.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const failed = numFailedTests + unloaded.length;
  return settle({ passed, failed, skipped: numPendingTests + numTodoTests }, isGood);
}

export function countPlaywright(file, isGood) {
  const report = read(file);
  if (report === null) return oneFailed;
  const { expected: passed, unexpected, flaky, skipped } = report.stats;
  return settle({ passed, failed: unexpected + flaky, skipped }, isGood);
}

function settle(counts, isGood) {
  const isEmpty = counts.passed + counts.failed === 0;
  return isEmpty || (!isGood && counts.failed === 0) ? { ...counts, failed: counts.failed + 1 } : counts;
}

function read(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
