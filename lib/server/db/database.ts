import { AsyncLocalStorage } from "node:async_hooks";
import type { Prisma, PrismaClient } from "./client/client";
import { openDatabase, type OpenDatabase } from "./open";

/**
 * The one database of this process. It hangs on globalThis because pages, routes and start-up may be
 * bundled with copies of this module of their own, and a second PGlite on one folder loses data.
 */
declare global {
  var padananDatabase: Promise<OpenDatabase> | undefined;
  var padananMarks: AsyncLocalStorage<(tx: Transaction) => Promise<unknown>> | undefined;
  var padananClosings: Set<() => Promise<void>> | undefined;
}

/** Inside a transaction only the transaction's own client may be used: PGlite has one session, the other would wait for ever. */
export type Transaction = Prisma.TransactionClient;

export function database(): Promise<OpenDatabase> {
  globalThis.padananDatabase ??= openDatabase();
  return globalThis.padananDatabase;
}

export async function client(): Promise<PrismaClient> {
  return (await database()).client;
}

/**
 * Runs the work in one transaction: all of it is stored, or nothing. On the embedded database what is checked at the end is
 * checked just before it: its adapter says nothing of a commit that was refused.
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const mark = marks().getStore();
  const { client: db, engine } = await database();
  return db.$transaction(async (tx) => {
    const result = await work(tx);
    await mark?.(tx);
    if (engine === "pglite") await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
    return result;
  });
}

type Mark = (tx: Transaction) => Promise<unknown>;

function marks(): AsyncLocalStorage<Mark> {
  return (globalThis.padananMarks ??= new AsyncLocalStorage());
}

/** Lets the mark be made in every transaction that the work commits. */
export function marking<T>(mark: Mark, work: () => Promise<T>): Promise<T> {
  return marks().run(mark, work);
}

/** Puts a database in place of the one the environment names. For tests and scripts that bring their own. */
export function replaceDatabase(opened: OpenDatabase): void {
  globalThis.padananDatabase = Promise.resolve(opened);
}

/** Lets whoever uses the database in the background stop before it closes. */
export function beforeClosing(work: () => Promise<void>): void {
  (globalThis.padananClosings ??= new Set()).add(work);
}

export async function closeDatabase(): Promise<void> {
  const opened = globalThis.padananDatabase;
  const closings = globalThis.padananClosings ?? [];
  globalThis.padananClosings = undefined;
  for (const work of closings) await work();
  globalThis.padananDatabase = undefined;
  if (opened !== undefined) await (await opened).close();
}
