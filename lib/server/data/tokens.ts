import "server-only";
import { readScopes, type Scope } from "@/lib/permission/scope";
import type { TokenView } from "@/lib/permission/token";
import { hashToken } from "../auth/token";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import { proveViewer, type Viewer } from "../viewer";

/** A person's tokens are few; more are a program gone wild. */
const mostOfOnePerson = 50;
const touchEvery = 60 * 1000;

function stillOpening(now: Date) {
  return { revokedAt: null, expiresAt: { gt: now } } as const;
}

const shown = {
  id: true,
  name: true,
  hint: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  project: { select: { id: true, name: true } },
} as const;

/** The person behind a token that is neither revoked nor expired, and who may still sign in. */
export async function findTokenViewer(token: string, now = new Date()): Promise<Viewer | null> {
  const db = await client();
  const found = await db.apiToken.findFirst({
    where: { tokenHash: hashToken(token), ...stillOpening(now), user: { disabledAt: null } },
    include: { user: { select: { name: true, email: true } } },
  });
  if (found === null) return null;
  const { id, userId, projectId, lastUsedAt, user } = found;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > touchEvery) {
    await db.apiToken.updateMany({ where: { id, revokedAt: null }, data: { lastUsedAt: now } });
  }
  // What the owner of the installation may do stays in the browser.
  const power = { id, scopes: readScopes(found.scopes), projectId };
  return proveViewer<Viewer>({ userId, sessionId: null, token: power, ...user, isOwner: false });
}

export async function listTokens(viewer: Viewer, now = new Date()): Promise<readonly TokenView[]> {
  const db = await client();
  const tokens = await db.apiToken.findMany({
    where: { userId: viewer.userId, ...stillOpening(now) },
    select: shown,
    orderBy: { createdAt: "desc" },
    take: mostOfOnePerson,
  });
  return tokens.map(present);
}

/** The token that a program came with; null for a person in a browser. */
export async function findOwnToken({ token }: Viewer): Promise<TokenView | null> {
  if (token === null) return null;
  const db = await client();
  return present(await db.apiToken.findUniqueOrThrow({ where: { id: token.id }, select: shown }));
}

export type NewToken = {
  readonly token: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly projectId: string | null;
  readonly expiresAt: Date;
};

export async function insertToken(
  tx: Transaction,
  viewer: Viewer,
  { token, ...fields }: NewToken,
): Promise<TokenView> {
  const held = await tx.apiToken.count({ where: { userId: viewer.userId, ...stillOpening(new Date()) } });
  if (held >= mostOfOnePerson) {
    refuse("invalid", say("many_tokens", { most: mostOfOnePerson }));
  }
  const created = await tx.apiToken.create({
    data: {
      ...fields,
      scopes: [...fields.scopes],
      userId: viewer.userId,
      tokenHash: hashToken(token),
      hint: token.slice(-4),
    },
    select: shown,
  });
  return present(created);
}

export async function revokeToken(tx: Transaction, viewer: Viewer, tokenId: string): Promise<void> {
  const { count } = await tx.apiToken.updateMany({
    where: { id: tokenId, userId: viewer.userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) refuse("not_found", say("no_token"));
}

/** Ends every token of the viewer's. */
export async function revokeTokens(tx: Transaction, viewer: Viewer): Promise<void> {
  await tx.apiToken.updateMany({
    where: { userId: viewer.userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

type Row = Omit<TokenView, "scopes" | "createdAt" | "expiresAt" | "lastUsedAt"> & {
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
};

function present(row: Row): TokenView {
  return {
    ...row,
    scopes: readScopes(row.scopes),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
