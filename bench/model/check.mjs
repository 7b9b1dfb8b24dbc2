// The judge: a pure function of what the people were told and what the database holds. It knows nothing of the product's
// code, so that a fault in one is not repeated in the other.
import { checkChains } from "./check-chains.mjs";
import { checkImports } from "./check-imports.mjs";
import { checkLog } from "./check-log.mjs";
import { checkReleases } from "./check-releases.mjs";
import { checkReviews } from "./check-reviews.mjs";
import { checkRecovery, checkRights } from "./check-rights.mjs";
import { checkConfirmations, checkSaves } from "./check-saves.mjs";
import { checkProgress, checkStatuses } from "./check-status.mjs";
import { checkStructure } from "./check-structure.mjs";
import { countWork, readRequests } from "./requests.mjs";

/**
 * `{ violations: [{ invariant, what, about }], counts }`; `about` names what is concerned, for its story to be told. No
 * violation is the promise.
 */
export function check(history, db) {
  const violations = [];
  const say = (invariant, what, about = {}) => violations.push({ invariant, what, about });
  const asked = readRequests(history);
  checkSaves(asked, db, say);
  checkConfirmations(asked, db, say);
  checkChains(db, say);
  checkReviews(asked, db, say);
  checkImports(asked, db, say);
  checkLog(db, say);
  checkRights(history, asked, say);
  checkRecovery(history, asked, say);
  checkStructure(history, asked, db, say);
  const proved = checkStatuses(db, say);
  checkProgress(history, db, proved, say);
  checkReleases(history, asked, db, say);
  return { violations, counts: countWork(history) };
}

/**
 * The history to judge rows by that were read while people are at work: what was told before the reading began, and what was
 * asked before it ended; that is unknown as yet.
 */
export function historyFor(lines, { from, to }) {
  return [
    ...lines.slice(0, from),
    ...lines.slice(from, to).map((line) => (line.t === "invoke" ? line : { t: "note", what: "later" })),
  ];
}
