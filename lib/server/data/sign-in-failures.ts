import "server-only";
import { createHmac } from "node:crypto";
import { client } from "../db/database";
import { keyFor } from "../env";
import { foldEmail } from "./people";

const windowMs = 15 * 60 * 1000;
const perAccount = 8;
const perAddress = 40;

/**
 * Counts one more try for this account from this address, and tells whether it may be made. It is counted first
 * and looked at afterwards, so that of many tries at once no more than the limit pass. A right password takes
 * the count back; a try that was turned away does not make the wait longer.
 */
export async function admitTry(email: string, address: string, now = new Date()): Promise<boolean> {
  const db = await client();
  const [accountKey, addressKey] = [keyOf(foldEmail(email)), keyOf(address)];
  const { id } = await db.signInFailure.create({ data: { accountKey, addressKey, at: now } });
  const since = { id: { not: id }, at: { gt: new Date(now.getTime() - windowMs) } };
  const forAccount = await db.signInFailure.count({ where: { accountKey, ...since } });
  const fromAddress = await db.signInFailure.count({ where: { addressKey, ...since } });
  const isAdmitted = forAccount < perAccount && fromAddress < perAddress;
  if (!isAdmitted) await db.signInFailure.deleteMany({ where: { id } });
  await db.signInFailure.deleteMany({ where: { at: { lt: new Date(now.getTime() - 4 * windowMs) } } });
  return isAdmitted;
}

/** After a right password the account's earlier slips no longer count; those from the address still do. */
export async function forgetFailures(email: string): Promise<void> {
  const db = await client();
  await db.signInFailure.deleteMany({ where: { accountKey: keyOf(foldEmail(email)) } });
}

function keyOf(value: string): string {
  return createHmac("sha256", keyFor("sign-in failures")).update(value).digest("hex");
}
