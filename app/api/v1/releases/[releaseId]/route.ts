import * as z from "zod";
import { releaseAnswer } from "@/lib/server/answers/releases";
import { getRelease } from "@/lib/server/data/releases";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "A release: its manifest, the signature over it, and its files by hash",
  scope: "read",
  input: z.strictObject({ releaseId: z.uuid() }),
  answer: releaseAnswer,
  run: (viewer, { releaseId }) => getRelease(viewer, releaseId),
});
