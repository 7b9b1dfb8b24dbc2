import "server-only";
import { findSigningPair, listPublicKeys, type PublicKeyView } from "../data/signing-keys";

/** The public halves of the keys that releases are signed with, the newest first. One is made where there is none yet. */
export async function showReleaseKeys(): Promise<{
  readonly algorithm: "Ed25519";
  readonly current: string;
  readonly keys: readonly PublicKeyView[];
}> {
  const { id } = await findSigningPair();
  return { algorithm: "Ed25519", current: id, keys: await listPublicKeys() };
}
