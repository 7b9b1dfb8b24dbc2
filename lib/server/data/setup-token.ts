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

/** Whether the token would still be taken. */
export async function isSetupToken(token: string): Promise<boolean> {
  const db = await client();
  return (await db.setupToken.count({ where: { id: 1, tokenHash: hashToken(token) } })) === 1;
}

/** Uses the token up: true for exactly one of all who try it. */
export async function takeSetupToken(tx: Transaction, token: string): Promise<boolean> {
  const { count } = await tx.setupToken.deleteMany({ where: { id: 1, tokenHash: hashToken(token) } });
  return count === 1;
}
