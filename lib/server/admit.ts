import "server-only";
import type { Scope } from "@/lib/permission/scope";
import { isApiToken } from "./auth/token";
import { requireViewer } from "./auth/viewer";
import { findTokenViewer } from "./data/tokens";
import { Refusal, refuse } from "./refusal";
import { say } from "./say";
import type { Viewer } from "./viewer";

/**
 * Who asks. A program shows its token in `Authorization: Bearer`, and is then nobody else, whatever cookies came along;
 * a person comes by the session of the browser, and writes only from a page of ours.
 */
export async function admit(request: Request, needs: Scope | "session"): Promise<Viewer> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) {
    if (request.method !== "GET" && request.method !== "HEAD") checkOrigin(request);
    return requireViewer();
  }
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? "";
  const viewer = isApiToken(token) ? await findTokenViewer(token) : null;
  if (viewer === null) {
    throw new Refusal("unauthenticated", say("token_spent"));
  }
  if (needs === "session") refuse("forbidden", say("not_by_token"));
  const { scopes } = viewer.token!;
  if (!scopes.includes(needs) && !(needs === "read" && scopes.length > 0)) {
    refuse("forbidden", say("needs_scope", { scope: needs }));
  }
  return viewer;
}

/**
 * Only our own pages may write: a browser tells where a request comes from, by Sec-Fetch-Site or Origin.
 * A request that tells neither is not from a page of ours.
 */
export function checkOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const isOwn =
    site === null
      ? origin !== null && URL.canParse(origin) && new URL(origin).host === host
      : site === "same-origin";
  if (!isOwn) {
    refuse("forbidden", say("not_from_here"));
  }
}
