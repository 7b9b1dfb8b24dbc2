import "server-only";
import { randomUUID } from "node:crypto";
import { placeChanges, type PlacedChange } from "@/lib/review/place-changes";
import type { SuggestionView } from "@/lib/review/view";
import { editsBetween } from "@/lib/revision/text-edits";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
import type { Head, LockedSegment } from "./segments";

/** Stores what a reviewer would change in the text they saw, as changes by words. Returns the suggestion's id. */
export async function insertSuggestion(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  seen: Head,
  text: string,
): Promise<string> {
  const id = randomUUID();
  await tx.suggestion.create({
    data: {
      id,
      segmentId: segment.id,
      targetRevisionId: seen.id,
      targetSha256: seen.sha256,
      authorId: viewer.userId,
      createdAt: segment.at,
    },
  });
  const edits = editsBetween(seen.text, text, segment.targetLanguage);
  await tx.suggestedChange.createMany({
    data: edits.map((edit, at) => ({ ...edit, suggestionId: id, position: at + 1 })),
  });
  return id;
}

const stored = {
  id: true,
  createdAt: true,
  segmentId: true,
  author: { select: { name: true } },
  targetRevision: { select: { text: true } },
  changes: {
    orderBy: { position: "asc" },
    select: { id: true, start: true, end: true, text: true, ruling: { select: { isAccepted: true } } },
  },
} as const;

type Stored = {
  readonly targetRevision: { readonly text: string };
  readonly changes: readonly {
    readonly id: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly ruling: { readonly isAccepted: boolean } | null;
  }[];
};

function place({ targetRevision, changes }: Stored, now: string, language: string): readonly PlacedChange[] {
  return placeChanges(
    targetRevision.text,
    now,
    changes.map(({ ruling, ...change }) => ({ ...change, isAccepted: ruling?.isAccepted ?? null })),
    language,
  );
}

/** What reviewers suggested on a segment, the newest first, each change where it stands in the text of today. */
export async function listSuggestions(viewer: Viewer, segmentId: string): Promise<readonly SuggestionView[]> {
  const db = await client();
  const segment = await db.segment.findFirst({
    where: { id: segmentId, document: { project: visibleTo(viewer) } },
    select: {
      targetHead: { select: { id: true, text: true } },
      document: { select: { targetLanguage: true, project: { select: { memberships: ownRole(viewer) } } } },
      suggestions: {
        // What was taken back was never suggested.
        where: { review: { withdrawal: null } },
        orderBy: { createdAt: "desc" },
        take: 20,
        select: stored,
      },
    },
  });
  if (segment === null) refuse("not_found", say("no_segment"));
  const { document, targetHead, suggestions } = segment;
  roleFor(viewer, "read", document.project.memberships);
  return suggestions.map((suggestion) => ({
    id: suggestion.id,
    byName: suggestion.author.name,
    at: suggestion.createdAt.toISOString(),
    targetRevisionId: targetHead?.id ?? null,
    changes: place(suggestion, targetHead?.text ?? "", document.targetLanguage),
  }));
}

/** Which segment a suggestion is about; refuses where the viewer may not see it. */
export async function findSuggestedSegment(
  tx: Transaction,
  viewer: Viewer,
  suggestionId: string,
): Promise<string> {
  const suggestion = await tx.suggestion.findFirst({
    where: { id: suggestionId, segment: { document: { project: visibleTo(viewer) } } },
    select: { segmentId: true },
  });
  if (suggestion === null) refuse("not_found", say("no_suggestion"));
  return suggestion.segmentId;
}

/** The changes of a suggestion in the text of its locked segment. */
export async function placeSuggestion(
  tx: Transaction,
  segment: LockedSegment,
  suggestionId: string,
): Promise<readonly PlacedChange[]> {
  const suggestion = await tx.suggestion.findUniqueOrThrow({
    where: { id: suggestionId, review: { withdrawal: null } },
    select: stored,
  });
  return place(suggestion, segment.targetHead?.text ?? "", segment.targetLanguage);
}

/** The changes that an earlier, identical request ruled on. */
export async function findRulings(tx: Transaction, mutationId: string): Promise<readonly string[]> {
  const rulings = await tx.suggestionRuling.findMany({ where: { mutationId }, select: { changeId: true } });
  return rulings.map(({ changeId }) => changeId);
}

export async function insertRulings(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  rulings: readonly { readonly changeId: string; readonly revisionId: string | null }[],
  mutationId: string,
): Promise<void> {
  await tx.suggestionRuling.createMany({
    data: rulings.map((ruling) => ({
      ...ruling,
      isAccepted: ruling.revisionId !== null,
      ruledById: viewer.userId,
      mutationId,
      createdAt: segment.at,
    })),
  });
}
