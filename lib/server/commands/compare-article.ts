import "server-only";
import * as z from "zod";
import type { ArticleComparison, ComparisonRow } from "@/lib/structure/comparison-view";
import { proposeCorrection } from "@/lib/structure/likeness";
import { matchSegments, type Match } from "@/lib/structure/match-segments";
import { transact } from "../db/database";
import { findRules } from "../data/segmentation";
import { lockStructure } from "../data/structure";
import { readSourceState, type SourceState } from "../data/source-state";
import type { Viewer } from "../viewer";
import { readGivenArticle } from "./create-document";

export const compareArticleInput = z.strictObject({
  documentId: z.uuid(),
  format: z.enum(["text", "markdown"]),
});

/** What a new version of the article would change, before anything happens. */
export async function compareArticle(
  viewer: Viewer,
  { documentId, format }: z.infer<typeof compareArticleInput>,
  bytes: Uint8Array,
): Promise<ArticleComparison> {
  const { sourceLanguage, rules, state } = await transact(async (tx) => {
    const { sourceLanguage, projectId } = await lockStructure(tx, viewer, "correct_source", documentId);
    const { version, rules } = await findRules(tx, projectId);
    return { sourceLanguage, rules, state: await readSourceState(tx, documentId, version) };
  });
  const { text, blocks } = readGivenArticle(bytes, format, sourceLanguage, rules);
  const incoming = blocks.flatMap(({ segments }) => segments);
  const matches = matchSegments(state.segments, incoming, state.retired);
  return { text, token: state.token, rows: listRows(state, incoming, matches) };
}

/** In the order of the new article; what is gone stands where it stood. */
function listRows(
  { segments, retired }: SourceState,
  incoming: readonly string[],
  matches: readonly Match[],
): readonly ComparisonRow[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const standing = (id: string) => {
    const { number, status, text, hasTranslation, annotations } = byId.get(id)!;
    return { id, number, status, text, hasTranslation, annotations };
  };
  const placed = matches.flatMap((match): { at: number; row: ComparisonRow }[] => {
    switch (match.kind) {
      case "removed":
        return [];
      case "added":
        return [{ at: match.incoming, row: { kind: "added", text: incoming[match.incoming]! } }];
      case "returned":
        return [
          {
            at: match.incoming,
            row: { kind: "returned", text: retired.find(({ id }) => id === match.id)!.text },
          },
        ];
      case "divided":
        return [
          {
            at: match.incoming[0]!,
            row: {
              kind: "divided",
              from: match.ids.map(standing),
              to: match.incoming.map((at) => incoming[at]!),
            },
          },
        ];
      case "changed": {
        const from = standing(match.id);
        const text = incoming[match.incoming]!;
        return [
          {
            at: match.incoming,
            row: { kind: "changed", from, text, proposal: proposeCorrection(from.text, text) },
          },
        ];
      }
      default:
        return [{ at: match.incoming, row: { kind: match.kind, from: standing(match.id) } }];
    }
  });
  const rows = placed.toSorted((a, b) => a.at - b.at).map(({ row }) => row);
  for (const match of matches) {
    if (match.kind !== "removed") continue;
    const from = standing(match.id);
    const after = rows.findLastIndex((row) => numberOf(row) !== null && numberOf(row)! < from.number);
    rows.splice(after + 1, 0, { kind: "removed", from });
  }
  return rows;
}

function numberOf(row: ComparisonRow): number | null {
  switch (row.kind) {
    case "divided":
      return row.from.at(-1)!.number;
    case "kept":
    case "changed":
    case "removed":
      return row.from.number;
    default:
      // Its place tells nothing of where others stood.
      return null;
  }
}
