import "server-only";
import * as z from "zod";
import type { AlignmentProposal } from "@/lib/alignment/mending/plan-import";
import { correctionKinds } from "@/lib/document/correction";
import type { ArticleComparison } from "@/lib/structure/comparison-view";
import type { DivisionProposal } from "@/lib/structure/division-view";
import { blockRole, count, id, status } from "./plain";

/** Names a state of the document: it is given back with the change that was made on it. */
const token = z.string();

export const structureAnswer = z.strictObject({
  outcome: z.literal("changed"),
  changeId: id,
  segmentIds: z.array(id),
});

export const resegmentedAnswer = z.strictObject({ outcome: z.literal("resegmented"), changeId: id });
export const reimportedAnswer = z.strictObject({ outcome: z.literal("reimported"), changeId: id });
export const filledAnswer = z.strictObject({ outcome: z.literal("imported"), filled: count, merged: count });

const standing = z.strictObject({
  id,
  number: count,
  status,
  text: z.string(),
  hasTranslation: z.boolean(),
  annotations: count,
});

export const divisionAnswer = z.strictObject({
  token,
  groups: z.array(z.strictObject({ from: z.array(standing), to: z.array(z.string()) })),
}) satisfies z.ZodType<DivisionProposal>;

export const comparisonAnswer = z.strictObject({
  text: z.string(),
  token,
  rows: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.enum(["kept", "moved", "removed"]), from: standing }),
      z.strictObject({
        kind: z.literal("changed"),
        from: standing,
        text: z.string(),
        proposal: z.enum(correctionKinds),
      }),
      z.strictObject({ kind: z.literal("divided"), from: z.array(standing), to: z.array(z.string()) }),
      z.strictObject({ kind: z.enum(["added", "returned"]), text: z.string() }),
    ]),
  ),
}) satisfies z.ZodType<ArticleComparison>;

export const previewAnswer = z.strictObject({
  text: z.string(),
  title: z.string(),
  language: z.string(),
  blocks: z.array(
    z.strictObject({ role: blockRole, reason: z.string().nullable(), segments: z.array(z.string()) }),
  ),
  rulesVersion: count,
  twin: z.strictObject({ id, title: z.string() }).nullable(),
});

export const documentMadeAnswer = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("created"), id }),
  z.strictObject({ outcome: z.literal("twin"), id, title: z.string() }),
]);

export const alignmentAnswer = z.strictObject({
  sources: z.array(
    z.strictObject({
      id,
      number: count,
      status,
      sourceRevisionId: id,
      text: z.string(),
      target: z.strictObject({ revisionId: id, text: z.string() }).nullable(),
    }),
  ),
  mending: z.strictObject({
    sources: count,
    targets: z.array(z.string()),
    beads: z.array(
      z.strictObject({
        sources: count,
        targets: count,
        setter: z.discriminatedUnion("by", [
          z.strictObject({ by: z.literal("machine"), id: count, confidence: z.number() }),
          z.strictObject({ by: z.literal("boilerplate"), reason: z.string().nullable() }),
          z.strictObject({ by: z.literal("person") }),
        ]),
      }),
    ),
    joiner: z.string(),
  }),
}) satisfies z.ZodType<AlignmentProposal>;
