import "server-only";
import * as z from "zod";
import { formatOf } from "@/lib/formats/registry";
import { releaseFormats } from "@/lib/release/manifest";
import { getReleaseFile } from "../data/releases";
import type { Viewer } from "../viewer";
import { fileNameOf, type ExportedFile } from "./exported-file";

export const downloadReleaseInput = z.strictObject({
  releaseId: z.uuid(),
  format: z.enum(releaseFormats),
});

/** A file of a release as it was stored. */
export async function downloadRelease(
  viewer: Viewer,
  { releaseId, format }: z.infer<typeof downloadReleaseInput>,
): Promise<ExportedFile> {
  const { bytes, title, number, kind, languages } = await getReleaseFile(viewer, releaseId, format);
  const mediaType = format === "json" ? "application/json" : formatOf(format).mediaType;
  const ending = `(${languages}, release ${number}${kind === "draft" ? " draft" : ""}).${format}`;
  return { bytes, mediaType, ...fileNameOf(title, ending) };
}
