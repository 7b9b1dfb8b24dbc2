import "server-only";
import type { Proof } from "@/lib/audit/view";
import { beforeClosing, client } from "./db/database";
import { verifyChains } from "./data/verify-chains";

/** The time that the check at start-up may take, in milliseconds. */
const timeLimit = 5 * 60 * 1000;

declare global {
  /** On globalThis, as pages, routes and start-up may be bundled with copies of this module of their own. */
  var padananProof: Proof | undefined;
}

/** What the check at start-up has found so far. */
export function readProof(): Proof {
  return globalThis.padananProof ?? { state: "checking" };
}

/**
 * Follows every chain of hashes once, in the background after the start. What it finds is told in the log of the server,
 * by /api/health and on the page of the log; it never keeps the server from working.
 */
export async function proveChains(limit = timeLimit): Promise<void> {
  const end = performance.now() + limit;
  let isClosing = false;
  beforeClosing(async () => {
    isClosing = true;
  });
  const say = (proof: Proof) => (globalThis.padananProof = proof);
  try {
    const { auditChains, auditEntries, revisions, fault, isWhole } = await verifyChains(
      await client(),
      () => !isClosing && performance.now() < end,
    );
    const at = new Date().toISOString();
    if (fault !== null) {
      say({ state: "broken", at, fault });
      console.error(`A CHAIN OF HASHES IS BROKEN: ${fault}. Something changed the database behind our back.`);
    } else if (isWhole) {
      say({ state: "holds", at });
      console.log(
        `Chains of hashes hold: ${auditEntries} entries in ${auditChains} logs, ${revisions} revisions.`,
      );
    } else {
      say({ state: "unfinished" });
      if (!isClosing) console.log("The check of the chains was not finished in its time: bin/padanan audit.");
    }
  } catch (error) {
    say({ state: "unfinished" });
    console.error("The chains of hashes could not be checked:", error);
  }
}
