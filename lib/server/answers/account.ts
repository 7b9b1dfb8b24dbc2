import "server-only";
import * as z from "zod";
import { scopes } from "@/lib/permission/scope";
import type { TokenView } from "@/lib/permission/token";
import { preferenceShapes } from "@/lib/preferences/preference-shapes";
import { id, moment } from "./plain";

export const preferencesAnswer = z.strictObject({
  ...preferenceShapes,
  keys: z.record(z.string(), z.array(z.string())),
});

const token = {
  id,
  name: z.string(),
  hint: z.string(),
  scopes: z.array(z.enum(scopes)),
  project: z.strictObject({ id, name: z.string() }).nullable(),
  createdAt: moment,
  expiresAt: moment,
  lastUsedAt: moment.nullable(),
};

export const tokenAnswer = z.strictObject(token) satisfies z.ZodType<TokenView>;

/** With the token itself, which is told this once. */
export const tokenMadeAnswer = z.strictObject({ ...token, token: z.string() });

export const spellingAnswer = z.strictObject({
  isSupported: z.boolean(),
  unknown: z.array(z.strictObject({ word: z.string(), suggestions: z.array(z.string()) })),
});

export const whoAnswer = z.strictObject({
  user: z.strictObject({ id, name: z.string(), email: z.string() }),
  /** What limits a program; null for a person in a browser. */
  token: z.strictObject(token).nullable(),
});
