/**
 * Releases: what blocks one, what its manifest says, how its texts came about, and whether a file still holds it.
 * This room knows plain values; files are read and written in lib/formats, keys and rows are kept in lib/server.
 */
import * as z from "zod";
import { blockRoles } from "@/lib/document/block";
import { segmentStatuses } from "@/lib/document/status";
import { origins } from "@/lib/revision/view";
import { blockerSchema } from "./gate";
import { classes } from "./disclosure-class";

/** Names the shape of manifests; another one is another version, and is never read as this. */
export const manifestFormat = "padanan-release/1";

export const releaseKinds = ["final", "draft"] as const;
export type ReleaseKind = (typeof releaseKinds)[number];

export const releaseFormats = ["docx", "html", "json"] as const;
export type ReleaseFormat = (typeof releaseFormats)[number];

const hash = z.string().regex(/^[\da-f]{64}$/u);
const person = z.strictObject({ id: z.string(), name: z.string() });
const whole = z.int().min(0);

const revision = z.strictObject({
  revisionId: z.string(),
  n: z.int().min(1),
  text: z.string(),
  /** Lower-case hexadecimal SHA-256 of the text in UTF-8. */
  sha256: hash,
  /** The chain hash of the revision before; null for the first. */
  parentHash: hash.nullable(),
  /** The head of the side's chain of hashes: SHA-256 of `chainText`. */
  chainHash: hash,
  /** Null where the text came in with the document. */
  author: person.nullable(),
  origin: z.enum(origins),
  /** ISO 8601 with milliseconds, UTC. */
  at: z.string(),
});

const approval = z.strictObject({
  reviewId: z.string(),
  decision: z.enum(["approved", "approved_with_edits"]),
  sourceRevisionId: z.string(),
  sourceSha256: hash,
  targetRevisionId: z.string(),
  targetSha256: hash,
  approver: person,
  at: z.string(),
  /** One's own text, where the project allows it. */
  isOverride: z.boolean(),
});

const provenance = z.strictObject({
  /** Where the words first came from: the origins at the roots of restored, propagated, split and merged texts. */
  roots: z.array(z.enum(origins)),
  disclosure: z.enum(classes),
});

const segment = z.strictObject({
  id: z.string(),
  /** 1.. over the whole document, boilerplate counted. */
  number: z.int().min(1),
  blockId: z.string(),
  role: z.enum(blockRoles),
  status: z.enum(segmentStatuses),
  source: revision,
  target: revision.nullable(),
  /** Those that name the very texts above; several where a project has several passes. */
  approvals: z.array(approval),
  provenance,
});

/** A note for readers, as the files number it. */
const note = z.strictObject({
  id: z.string(),
  kind: z.enum(["translators_note", "citation"]),
  /** The segment in whose target it stands, and behind which UTF-16 unit of it. */
  segment: z.int().min(1),
  at: whole,
  body: z.string(),
  url: z.string().nullable(),
});

/** What a reader sees in a file, in order: a segment's text, or words around the segments. */
const layoutEntry = z.union([
  z.string(),
  /** Words around the segments that lead somewhere. */
  z.strictObject({ around: z.string(), links: z.array(z.string()) }),
  z.strictObject({
    segment: z.int().min(1),
    side: z.enum(["source", "target"]),
    /** What stands there in place of the text. */
    words: z.string().optional(),
  }),
]);

export const manifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  release: z.strictObject({
    id: z.string(),
    number: z.int().min(1),
    kind: z.enum(releaseKinds),
    at: z.string(),
    by: person,
    /** The release before it, by number and the SHA-256 of its manifest. */
    previous: z.strictObject({ number: z.int().min(1), sha256: hash }).nullable(),
  }),
  document: z.strictObject({
    id: z.string(),
    title: z.string(),
    /** BCP 47 tags. */
    sourceLanguage: z.string(),
    targetLanguage: z.string(),
  }),
  /** The newest entry of the project's log when the release was made; null where there is none. */
  auditHead: z.strictObject({ seq: whole, hash: hash.nullable() }).nullable(),
  segments: z.array(segment),
  /** Left out where there is none, as in manifests from before there were any. */
  notes: z.array(note).optional(),
  /** What stood in the way; empty for a final release. */
  blockers: z.array(blockerSchema),
  disclosure: z.strictObject({
    class: z.enum(classes),
    digitalSourceType: z.string(),
    counts: z.record(z.enum(classes), whole),
    line: z.string(),
  }),
  translators: z.array(z.string()),
  reviewers: z.array(z.string()),
  layouts: z.strictObject({ docx: z.array(layoutEntry), html: z.array(layoutEntry) }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestSegment = z.infer<typeof segment>;
export type ManifestRevision = z.infer<typeof revision>;
export type ManifestApproval = z.infer<typeof approval>;
export type LayoutEntry = z.infer<typeof layoutEntry>;

/** A manifest with the signature over its canonical JSON (RFC 8785, UTF-8): what every file of a release carries. */
export const sealSchema = z.strictObject({
  manifest: manifestSchema,
  signature: z.strictObject({
    algorithm: z.literal("Ed25519"),
    keyId: hash,
    /** Raw, 32 bytes, base64url. */
    publicKey: z.string().regex(/^[\w-]{43}$/u),
    /** 64 bytes, base64url. */
    value: z.string().regex(/^[\w-]{86}$/u),
  }),
});

export type Seal = z.infer<typeof sealSchema>;
