import "server-only";
import { client, transact, type Transaction } from "../db/database";
import { proveViewer, type SignedIn, type Viewer } from "../viewer";
import { tell } from "./notices";

const idle = 8 * 60 * 60 * 1000;
const absolute = 7 * 24 * 60 * 60 * 1000;
const touchEvery = 60 * 1000;

export type SessionView = {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
};

/** Sessions that are neither ended nor expired. */
export function stillHolding(now: Date) {
  return {
    revokedAt: null,
    expiresAt: { gt: now },
    lastSeenAt: { gt: new Date(now.getTime() - idle) },
  } as const;
}

/** The person behind a session that is neither ended nor expired, and who may still sign in. */
export async function findViewer(sessionId: string, now = new Date()): Promise<SignedIn | null> {
  const db = await client();
  const session = await db.session.findFirst({
    where: { id: sessionId, ...stillHolding(now), user: { disabledAt: null } },
    include: { user: true },
  });
  if (session === null) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > touchEvery) {
    await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastSeenAt: now } });
  }
  const { id: userId, name, email, isOwner } = session.user;
  return proveViewer<SignedIn>({ userId, sessionId, token: null, name, email, isOwner });
}

export async function createSession(userId: string, userAgent: string, now = new Date()): Promise<string> {
  const db = await client();
  const { id } = await db.session.create({
    data: {
      userId,
      userAgent: userAgent.slice(0, 400),
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absolute),
    },
  });
  return id;
}

export async function revokeSession(sessionId: string): Promise<void> {
  await transact(async (tx) => {
    await tx.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await tell(tx, { kind: "rights" });
  });
}

/** Ends every session of the viewer's; with `except`, all but that one. */
export async function revokeSessions(viewer: Viewer, tx: Transaction, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: {
      userId: viewer.userId,
      revokedAt: null,
      ...(except === undefined ? {} : { id: { not: except } }),
    },
    data: { revokedAt: new Date() },
  });
  await tell(tx, { kind: "rights" });
  return count;
}

export async function listSessions(viewer: Viewer, now = new Date()): Promise<readonly SessionView[]> {
  const db = await client();
  const sessions = await db.session.findMany({
    where: { userId: viewer.userId, ...stillHolding(now) },
    orderBy: { lastSeenAt: "desc" },
    take: 50,
  });
  return sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    userAgent,
    createdAt,
    lastSeenAt,
    isCurrent: id === viewer.sessionId,
  }));
}
