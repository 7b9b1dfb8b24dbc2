import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { sessionSecret } from "../env";
import { revokeSession } from "../data/sessions";
import { signIn } from "../commands/sign-in";
import { addressOf } from "./address";

declare module "next-auth" {
  interface Session {
    sessionId?: string;
  }
  interface User {
    sessionId: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

/**
 * Credentials force a signed cookie; it carries the id of a session row and nothing else that counts.
 * Whoever holds the cookie is looked up on every request, so ending the row ends the session at once.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: 7 * 24 * 60 * 60 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        name: "E-mail and password",
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const session = await signIn({
            email: String(credentials?.email ?? ""),
            password: String(credentials?.password ?? ""),
            address: addressOf(request.headers ?? {}),
            userAgent: String(request.headers?.["user-agent"] ?? ""),
          });
          if (session.outcome === "slow_down") throw new Error("slow_down");
          return session.outcome === "signed_in"
            ? { id: session.userId, sessionId: session.sessionId }
            : null;
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        return user ? { sub: user.id, sessionId: user.sessionId } : token;
      },
      session({ session, token }) {
        return { ...session, user: undefined, sessionId: token.sessionId };
      },
    },
    events: {
      async signOut({ token }) {
        if (token?.sessionId) await revokeSession(token.sessionId);
      },
    },
  };
}
