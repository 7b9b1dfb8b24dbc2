import "server-only";
import * as z from "zod";
import { blockerSchema } from "@/lib/release/gate";
import { manifestSchema, releaseFormats, releaseKinds } from "@/lib/release/manifest";
import type { GateView, ReleaseView } from "@/lib/release/view";
import type { showReleaseKeys } from "../commands/show-release-keys";
import type { Verification } from "../commands/verify-release";
import type { getRelease } from "../data/releases";
import { count, id, moment, pageAnswer } from "./plain";

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

export const verificationAnswer = z
  .custom<Verification>()
  .describe("What the file proves to be: genuine, altered (and which segments), or unknown.");
