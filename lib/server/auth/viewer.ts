import "server-only";
import { cache } from "react";
import { getServerSession } from "next-auth";
import { findViewer } from "../data/sessions";
import { Refusal } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { authOptions } from "./options";

/** Who is asking, looked up in the session table on every request; null for nobody. */
export const findRequestViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions());
  return session?.sessionId ? findViewer(session.sessionId) : null;
});

export async function requireViewer(): Promise<Viewer> {
  const viewer = await findRequestViewer();
  if (viewer === null) throw new Refusal("unauthenticated", say("sign_in"));
  return viewer;
}
