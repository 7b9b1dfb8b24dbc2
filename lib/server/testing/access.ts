import type { Role } from "@/lib/permission/can";
import type { Caller, World } from "./access-world";

/** A request as somebody who may make it would make it. */
export type Ask = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Access = {
  /** The status that each caller gets. */
  readonly statuses: Readonly<Record<Caller, number>>;
  readonly ask: (world: World) => Ask;
};

export const everyRole: readonly Role[] = ["owner", "translator", "reviewer", "reader"];
export const atWork: readonly Role[] = ["owner", "translator", "reviewer"];

/** For members with these roles; others of the project are refused, and for everybody else it does not exist. */
export function members(may: readonly Role[], status = 200): Access["statuses"] {
  const of = (role: Role) => (may.includes(role) ? status : 403);
  return {
    owner: of("owner"),
    translator: of("translator"),
    reviewer: of("reviewer"),
    reader: of("reader"),
    stranger: 404,
    nobody: 401,
  };
}

export function signedIn(status: number): Access["statuses"] {
  return { ...members(everyRole, status), stranger: status };
}

export function anyone(status: number): Access["statuses"] {
  return { ...signedIn(status), nobody: status };
}
