import "server-only";

declare const proven: unique symbol;

/** A signed-in person. Only `lib/server/data/sessions` makes one, from a live session row. */
export type Viewer = {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  /** Set the installation up. */
  readonly isOwner: boolean;
  readonly [proven]: true;
};

/** For `lib/server/data/sessions` alone. */
export function proveViewer(person: Omit<Viewer, typeof proven>): Viewer {
  return person as Viewer;
}
