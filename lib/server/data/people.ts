import "server-only";
import { client, type Transaction } from "../db/database";

/** What signing in needs; the hash goes no further than that. */
export async function findAccount(
  email: string,
): Promise<{ readonly id: string; readonly passwordHash: string } | null> {
  const db = await client();
  return db.user.findFirst({
    where: { email: foldEmail(email), disabledAt: null },
    select: { id: true, passwordHash: true },
  });
}

export async function findAccountById(
  userId: string,
): Promise<{ readonly id: string; readonly passwordHash: string } | null> {
  const db = await client();
  return db.user.findUnique({ where: { id: userId }, select: { id: true, passwordHash: true } });
}

export async function hasOwner(): Promise<boolean> {
  const db = await client();
  return (await db.user.count({ where: { isOwner: true } })) > 0;
}

export type NewPerson = {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly isOwner?: boolean;
};

/** Null where somebody already signs in with this e-mail. */
export async function createPerson(tx: Transaction, person: NewPerson): Promise<string | null> {
  const email = foldEmail(person.email);
  const [created] = await tx.user.createManyAndReturn({
    data: [{ ...person, email, name: person.name.trim() }],
    skipDuplicates: true,
    select: { id: true },
  });
  return created?.id ?? null;
}

export async function replacePasswordHash(
  tx: Transaction,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash } });
}

/** One spelling for one address, so that look-alikes and capitals do not make two accounts. */
export function foldEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}
