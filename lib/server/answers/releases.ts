import "server-only";
import * as z from "zod";
import { blockerSchema } from "@/lib/release/gate";
import { manifestSchema, releaseFormats, releaseKinds } from "@/lib/release/manifest";
import type { GateView, ReleaseView } from "@/lib/release/view";
import type { showReleaseKeys } from "../commands/show-release-keys";
import type { Verification } from "../commands/verify-release";
import type { getRelease } from "../data/releases";
import { count, id, moment, pageAnswer, side } from "./plain";

const release = {
  id,
  number: count,
  kind: z.enum(releaseKinds),
  at: moment,
  byName: z.string(),
  files: z.array(z.strictObject({ format: z.enum(releaseFormats), sha256: z.string(), size: count })),
};

export const releaseMadeAnswer = z.strictObject(release) satisfies z.ZodType<ReleaseView>;

export const releasesAnswer = pageAnswer(releaseMadeAnswer);

export const gateAnswer = z.strictObject({
  blockers: z.array(blockerSchema),
  openAnnotations: z.array(z.strictObject({ segmentId: id, number: count })),
  segments: count,
}) satisfies z.ZodType<GateView>;

export const releaseAnswer = z.strictObject({
  ...release,
  documentId: id,
  manifest: manifestSchema,
  signature: z.strictObject({
    algorithm: z.literal("Ed25519"),
    keyId: z.string(),
    publicKey: z.string(),
    value: z.string(),
  }),
}) satisfies z.ZodType<Awaited<ReturnType<typeof getRelease>>>;

export const releaseKeysAnswer = z.strictObject({
  algorithm: z.literal("Ed25519"),
  current: z.string(),
  keys: z.array(z.strictObject({ id: z.string(), publicKey: z.string(), since: moment })),
}) satisfies z.ZodType<Awaited<ReturnType<typeof showReleaseKeys>>>;

const text = { expected: z.string(), found: z.string() };
const place = { segment: count, side };

/** What the file proves to be: genuine, altered (and where), or unknown. */
export const verificationAnswer = z.strictObject({
  verdict: z.enum(["genuine", "altered", "unknown"]),
  format: z.enum(releaseFormats).nullable(),
  reason: z.enum(["unreadable", "no_seal", "foreign_seal", "bad_signature", "other_key"]).nullable(),
  detail: z.string().nullable(),
  release: z
    .strictObject({
      id: z.string(),
      documentId: z.string(),
      title: z.string(),
      number: count,
      kind: z.enum(releaseKinds),
      at: z.string(),
      byName: z.string(),
      segments: count,
    })
    .nullable(),
  key: z.strictObject({ id: z.string(), trust: z.enum(["named", "embedded"]) }).nullable(),
  faults: z.array(
    z.strictObject({
      kind: z.enum(["text_hash", "chain_hash", "approval", "own_approval", "not_final"]),
      segment: count.nullable(),
    }),
  ),
  alterations: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.enum(["text_changed", "link_changed"]), ...place, ...text }),
      z.strictObject({ kind: z.enum(["missing", "moved"]), ...place, expected: text.expected }),
      z.strictObject({ kind: z.literal("added"), segment: count.nullable(), side, found: text.found }),
      z.strictObject({
        kind: z.literal("surroundings"),
        expected: z.string().nullable(),
        found: z.string().nullable(),
      }),
    ]),
  ),
  superseded: z.strictObject({ number: count, kind: z.enum(releaseKinds), at: moment }).nullable(),
}) satisfies z.ZodType<Verification>;
