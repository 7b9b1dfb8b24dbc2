import type { ManifestFault } from "./check-manifest";
import type { Alteration } from "./compare-pieces";
import type { ReleaseFormat, ReleaseKind } from "./manifest";

/** The largest file that is looked at, in bytes. */
export const mostVerifiedBytes = 32_000_000;

/** Why a file cannot be said to be genuine, where no text differs. */
export type UnknownReason =
  /** It is none of the formats of releases, or is damaged; `detail` says more. */
  | "unreadable"
  /** It carries no seal, or two. */
  | "no_seal"
  /** What it carries is no seal of a version that is known here. */
  | "foreign_seal"
  /** The signature does not fit the manifest. */
  | "bad_signature"
  /** Signed, but by another key than the one it should be. */
  | "other_key";

/** Which release a file says it is of. Only as good as the verdict beside it. */
export type ClaimedRelease = {
  readonly id: string;
  readonly documentId: string;
  readonly title: string;
  readonly number: number;
  readonly kind: ReleaseKind;
  readonly at: string;
  readonly byName: string;
  readonly segments: number;
};

/** What a file proves to be. `altered` names every place; `unknown` says why nothing can be said. */
export type Verdict = {
  readonly verdict: "genuine" | "altered" | "unknown";
  readonly format: ReleaseFormat | null;
  readonly reason: UnknownReason | null;
  readonly detail: string | null;
  readonly release: ClaimedRelease | null;
  /** Whose signature holds: of the key that was named, or only of the one that the file itself carries. */
  readonly key: { readonly id: string; readonly trust: "named" | "embedded" } | null;
  readonly faults: readonly ManifestFault[];
  readonly alterations: readonly Alteration[];
};
