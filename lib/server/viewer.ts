import "server-only";
import type { Scope } from "@/lib/permission/scope";

declare const proven: unique symbol;

/** A person who asks: in a browser, by a session, or through a program, by a token. Only the data layer makes one, from a live row. */
export type Viewer = {
  readonly userId: string;
  /** Null for a program. */
  readonly sessionId: string | null;
  /** What limits a program; null for a person in a browser. */
  readonly token: TokenPower | null;
  readonly name: string;
  readonly email: string;
  /** Set the installation up. */
  readonly isOwner: boolean;
  readonly [proven]: true;
};

/** A person in a browser. */
export type SignedIn = Viewer & { readonly sessionId: string; readonly token: null };

export type TokenPower = {
  readonly id: string;
  readonly scopes: readonly Scope[];
  /** Null for every project of the person. */
  readonly projectId: string | null;
};

/** For `lib/server/data/sessions` and `lib/server/data/tokens` alone. */
export function proveViewer<Person extends Viewer>(person: Omit<Person, typeof proven>): Person {
  return person as Person;
}
