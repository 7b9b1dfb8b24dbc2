import "server-only";
import { verifyFile } from "@/lib/formats/release/verify-file";
import type { Verdict } from "@/lib/release/verdict";
import { findNewestOf } from "../data/releases";
import { sha256 } from "../data/revisions";
import { listPublicKeys } from "../data/signing-keys";
import { isSignedBy, keyIdOf } from "../signing";

/** Told of one file; whoever altered more than that wrote another text. */
const mostAlterations = 1_000;

export type Verification = Verdict & {
  /** The newest release of the same document, where it is a newer one; told only of what this installation has signed. */
  readonly superseded: {
    readonly number: number;
    readonly kind: "final" | "draft";
    readonly at: string;
  } | null;
};

/** Says of a file whether it is a release of this installation, unaltered. Everything told of texts stands in the file itself. */
export async function verifyRelease(bytes: Uint8Array): Promise<Verification> {
  const keys = (await listPublicKeys()).map(({ publicKey }) => publicKey);
  const whole = verifyFile(bytes, { sha256, isSignedBy, keyIdOf, keys });
  const verdict = { ...whole, alterations: whole.alterations.slice(0, mostAlterations) };
  if (verdict.release === null || verdict.key?.trust !== "named") return { ...verdict, superseded: null };
  const newest = await findNewestOf(verdict.release.id);
  const isNewer = newest !== null && newest.number > verdict.release.number;
  return { ...verdict, superseded: isNewer ? newest : null };
}
