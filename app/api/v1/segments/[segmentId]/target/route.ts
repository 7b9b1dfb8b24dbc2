import { savedAnswer } from "@/lib/server/answers/segments";
import { saveTarget, saveTargetInput } from "@/lib/server/commands/save-target";
import { baseFrom } from "@/lib/server/precondition";
import { write } from "@/lib/server/route";

export const PUT = write({
  summary: "Save a translation upon the revision it was typed on",
  scope: "translate",
  input: saveTargetInput.omit({ baseRevisionId: true }),
  answer: savedAnswer,
  precondition: "revision",
  conflict: "text",
  run: (viewer, input, request) => saveTarget(viewer, { ...input, baseRevisionId: baseFrom(request) }),
  etag: (saved) => (saved.outcome === "saved" && saved.revisionId) || "none",
});
