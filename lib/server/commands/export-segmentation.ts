import "server-only";
import * as z from "zod";
import { srxOfLists } from "@/lib/formats/srx/rule-set";
import { writeSrx } from "@/lib/formats/srx/write";
import { countRules } from "@/lib/segmentation/rule-set";
import { getSegmentation } from "../data/segmentation";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { fileNameOf, type ExportedFile } from "./exported-file";

export const exportSegmentationInput = z.strictObject({ projectId: z.uuid() });

/** The project's rules as an SRX 2.0 file, the same bytes for the same rules. */
export async function exportSegmentation(
  viewer: Viewer,
  { projectId }: z.infer<typeof exportSegmentationInput>,
): Promise<ExportedFile> {
  const { projectName, ...rules } = await getSegmentation(viewer, projectId);
  // A file of the standard holds at least one rule.
  if (countRules(rules) === 0) {
    refuse("invalid", say("no_rules"));
  }
  const bytes = new TextEncoder().encode(writeSrx(srxOfLists(rules)));
  return { bytes, mediaType: "application/xml", ...fileNameOf(projectName, "segmentation.srx") };
}
