import "server-only";
import { parsePreferences } from "@/lib/preferences/parse-preferences";
import type { Preferences } from "@/lib/preferences/preferences";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";

/** The viewer's own; the defaults where nothing was ever chosen. */
export async function getPreferences(viewer: Viewer): Promise<Preferences> {
  const db = await client();
  const row = await db.preference.findUnique({ where: { userId: viewer.userId }, select: { value: true } });
  return parsePreferences(row?.value);
}

/** The viewer's own, held until the transaction ends, so that of two changes neither is lost. */
export async function holdPreferences(tx: Transaction, { userId }: Viewer): Promise<Preferences> {
  await tx.preference.createMany({ data: [{ userId, value: {} }], skipDuplicates: true });
  await tx.$queryRaw`SELECT 1 AS locked FROM "Preference" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
  const { value } = await tx.preference.findUniqueOrThrow({ where: { userId }, select: { value: true } });
  return parsePreferences(value);
}

export async function storePreferences(
  tx: Transaction,
  { userId }: Viewer,
  preferences: Preferences,
): Promise<void> {
  const keys = Object.fromEntries(Object.entries(preferences.keys).map(([id, held]) => [id, [...held]]));
  await tx.preference.update({
    where: { userId },
    data: { value: { ...preferences, keys, untoldKinds: [...preferences.untoldKinds] } },
  });
}
