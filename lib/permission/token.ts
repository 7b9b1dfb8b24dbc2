import type { Scope } from "./scope";

/** A key for a person's programs, as the person sees it: never the key itself. */
export type TokenView = {
  readonly id: string;
  readonly name: string;
  /** The last characters of the key. */
  readonly hint: string;
  readonly scopes: readonly Scope[];
  /** The one project it is for; null for all of the person's. */
  readonly project: { readonly id: string; readonly name: string } | null;
  /** ISO 8601, as the other times. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
};

/** For how many days a token can be made. */
export const tokenDays = [7, 30, 90, 365] as const;
