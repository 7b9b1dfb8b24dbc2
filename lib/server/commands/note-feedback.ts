import "server-only";
import * as z from "zod";
import { noteFeedback } from "../data/feedback";
import type { Viewer } from "../viewer";

export const noteFeedbackInput = z.strictObject({
  /** The decisions taken note of; all that came back where none are named. */
  reviewIds: z.array(z.uuid()).min(1).max(500).optional(),
});

/** Notes which decisions on one's texts one has taken note of. Doing it again changes nothing. */
export function takeNote(viewer: Viewer, { reviewIds }: z.infer<typeof noteFeedbackInput>): Promise<void> {
  return noteFeedback(viewer, reviewIds ?? "all");
}
