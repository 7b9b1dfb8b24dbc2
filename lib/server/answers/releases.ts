import "server-only";
import * as z from "zod";
import { releaseFormats, releaseKinds } from "@/lib/release/manifest";
import type { GateView, ReleaseView } from "@/lib/release/view";
import type { showReleaseKeys } from "../commands/show-release-keys";
import type { Verification } from "../commands/verify-release";
import type { getRelease } from "../data/releases";
import { count, id, moment } from "./plain";

const release = {
  id,
  number: count,
  kind: z.enum(releaseKinds),
  at: moment,
  byName: z.string(),
  files: z.array(z.strictObject({ format: z.enum(releaseFormats), sha256: z.string(), size: count })),
};

export const releaseMadeAnswer = z.strictObject(release) satisfies z.ZodType<ReleaseView>;

export const releasesAnswer = z.strictObject({
  releases: z.array(releaseMadeAnswer),
  gate: z
    .custom<GateView>()
    .describe("What blocks the next final release, each with the segments it is about."),
});

export const releaseAnswer = z
  .custom<Awaited<ReturnType<typeof getRelease>>>()
  .describe("The release with its manifest, the signature over it, and its files by hash.");

export const releaseKeysAnswer = z
  .custom<Awaited<ReturnType<typeof showReleaseKeys>>>()
  .describe("The public keys that releases are signed with, the newest first.");

export const verificationAnswer = z
  .custom<Verification>()
  .describe("What the file proves to be: genuine, altered (and which segments), or unknown.");
