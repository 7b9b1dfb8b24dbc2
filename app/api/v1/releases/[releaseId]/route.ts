import * as z from "zod";
import { getRelease } from "@/lib/server/data/releases";
import { look } from "@/lib/server/route";

/** A release: its manifest, the signature over it, and its files by hash. */
export const GET = look(z.strictObject({ releaseId: z.uuid() }), (viewer, { releaseId }) =>
  getRelease(viewer, releaseId),
);
