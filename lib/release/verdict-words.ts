import type { ManifestFault } from "./check-manifest";
import type { UnknownReason, Verdict } from "./verdict";

/** What a verdict means, in a sentence or two of English. */
export function verdictWords({ verdict, reason, release, key, alterations, faults }: Verdict): string {
  if (reason !== null && verdict === "unknown") return reasons[reason];
  if (reason === "bad_signature") {
    return "Altered: a text within the seal no longer fits its hash, and the signature does not hold.";
  }
  if (verdict === "altered") {
    const places = new Set(
      [...alterations, ...faults].flatMap((each) => ("segment" in each ? each.segment : null) ?? []),
    );
    const where =
      places.size === 0 ? "in the words around the segments" : `in ${places.size} of its segments`;
    return `Altered: the file differs from what was released ${where}.`;
  }
  const kind = release?.kind === "draft" ? "draft " : "";
  const said = `Genuine: every word is as it was in ${kind}release ${release?.number}.`;
  return key?.trust === "embedded"
    ? `${said} It is signed by the key that the file itself carries; whose key that is only --key or --url can tell.`
    : `${said} It is signed by the key that was named.`;
}

const reasons: Readonly<Record<UnknownReason, string>> = {
  unreadable: "Unknown: the file cannot be read as a release.",
  no_seal: "Unknown: the file carries no seal, or more than one.",
  foreign_seal: "Unknown: what the file carries is no seal of a version that is known here.",
  bad_signature: "Unknown: the signature does not fit what it should sign.",
  other_key: "Unknown: it is signed by another key than the one that was named.",
};

/** What does not hold within a seal, in a few words of English. */
export const faultWords: Readonly<Record<ManifestFault["kind"], string>> = {
  text_hash: "the text does not fit its hash",
  chain_hash: "the hash does not fit its chain",
  approval: "an approval names other texts",
  own_approval: "approved by its own author without an override",
  not_final: "a final release that is not approved throughout",
};
