import "server-only";
import { hashToken, makeToken } from "../auth/token";
import { client, type Transaction } from "../db/database";

/** A fresh one-time token for the first set-up; an earlier one stops working. */
export async function renewSetupToken(): Promise<string> {
  const db = await client();
  const token = makeToken();
  const tokenHash = hashToken(token);
  await db.setupToken.upsert({ where: { id: 1 }, create: { tokenHash }, update: { tokenHash } });
  return token;
}

/** Uses the token up: true for exactly one of all who try it. */
export async function takeSetupToken(tx: Transaction, token: string): Promise<boolean> {
  const { count } = await tx.setupToken.deleteMany({ where: { id: 1, tokenHash: hashToken(token) } });
  return count === 1;
}
