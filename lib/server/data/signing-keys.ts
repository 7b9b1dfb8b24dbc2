import "server-only";
import { client, transact } from "../db/database";
import { readEnvironment } from "../env";
import { makeSigningPair, readSigningPair, type SigningPair } from "../signing";

/**
 * The key that releases are signed with now: the environment's, else the one in the database, made when it is first
 * needed. All servers on one database sign with the same.
 */
export async function findSigningPair(): Promise<SigningPair> {
  const { PADANAN_RELEASE_KEY: given } = readEnvironment();
  return transact(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('signing key', 2))::text`;
    if (given !== undefined) {
      const pair = readSigningPair(given);
      const { id, publicKey } = pair;
      await tx.signingKey.createMany({ data: [{ id, publicKey }], skipDuplicates: true });
      return pair;
    }
    const stored = await tx.signingKey.findFirst({
      where: { privateKey: { not: null } },
      orderBy: { createdAt: "desc" },
    });
    if (typeof stored?.privateKey === "string") return { ...stored, privateKey: stored.privateKey };
    const pair = makeSigningPair();
    await tx.signingKey.create({ data: pair });
    return pair;
  });
}

export type PublicKeyView = { readonly id: string; readonly publicKey: string; readonly since: string };

/** Every key that releases of this installation were ever signed with, newest first; public halves alone. */
export async function listPublicKeys(): Promise<readonly PublicKeyView[]> {
  const db = await client();
  const keys = await db.signingKey.findMany({
    orderBy: { createdAt: "desc" },
    select: { id: true, publicKey: true, createdAt: true },
  });
  return keys.map(({ id, publicKey, createdAt }) => ({ id, publicKey, since: createdAt.toISOString() }));
}
