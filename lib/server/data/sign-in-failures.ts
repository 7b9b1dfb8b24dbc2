import "server-only";
import { createHmac } from "node:crypto";
import { client } from "../db/database";
import { keyFor } from "../env";
import { foldEmail } from "./people";

const windowMs = 15 * 60 * 1000;
const perAccount = 8;
const perAddress = 40;

/** Whether one more try for this account, from this address, is one too many for now. */
export async function mustSlowDown(email: string, address: string, now = new Date()): Promise<boolean> {
  const db = await client();
  const since = { gt: new Date(now.getTime() - windowMs) };
  const [forAccount, fromAddress] = await Promise.all([
    db.signInFailure.count({ where: { accountKey: keyOf(foldEmail(email)), at: since } }),
    db.signInFailure.count({ where: { addressKey: keyOf(address), at: since } }),
  ]);
  return forAccount >= perAccount || fromAddress >= perAddress;
}

export async function recordFailure(email: string, address: string, now = new Date()): Promise<void> {
  const db = await client();
  await db.signInFailure.create({
    data: { accountKey: keyOf(foldEmail(email)), addressKey: keyOf(address), at: now },
  });
  await db.signInFailure.deleteMany({ where: { at: { lt: new Date(now.getTime() - 4 * windowMs) } } });
}

/** After a right password the account's earlier slips no longer count; those from the address still do. */
export async function forgetFailures(email: string): Promise<void> {
  const db = await client();
  await db.signInFailure.deleteMany({ where: { accountKey: keyOf(foldEmail(email)) } });
}

function keyOf(value: string): string {
  return createHmac("sha256", keyFor("sign-in failures")).update(value).digest("hex");
}
