import "server-only";
import { detect } from "tinyld";
import * as z from "zod";
import { blockRoles } from "@/lib/document/block";
import { readArticle, titleOf, type ArticleFormat, type DraftBlock } from "@/lib/formats/read-article";
import { decodeText } from "@/lib/formats/text/decode";
import { EffortSpent } from "@/lib/segmentation/patterns/effort";
import { readyRulesFor, type RuleSet } from "@/lib/segmentation/rule-set";
import { isLanguageTag, offeredLanguages } from "@/lib/text/languages";
import { normaliseText } from "@/lib/text/normalise";
import { stripTags } from "@/lib/text/tags";
import { transact } from "../db/database";
import { findTwin, insertDocument } from "../data/documents";
import { recordEvent } from "../data/events";
import { allowInProject, lockForNewDocument } from "../data/projects";
import { sha256 } from "../data/revisions";
import { findRules } from "../data/segmentation";
import { refuse } from "../refusal";
import { inEnglish, say } from "../say";
import { sayDecoding, sayNormalising } from "../say-faults";
import { longestSegment, nameText } from "../text-input";
import type { Viewer } from "../viewer";
import { checkMarkdown } from "./check-markdown";

/** Limits of one document, told to people in the messages below. */
export const longestArticle = 8_000_000;
const mostSegments = 60_000;

const language = z.string().max(35).refine(isLanguageTag, inEnglish("no_language"));

export const previewDocumentInput = z.strictObject({
  projectId: z.uuid(),
  format: z.enum(["text", "markdown"]),
  language: z.union([z.literal("auto"), language]),
});

export type DocumentPreview = {
  /** As it will be stored; what the create request sends back. */
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly blocks: readonly DraftBlock[];
  /** The project's segmentation rules that the sentences were made by; the create request sends it back. */
  readonly rulesVersion: number;
  /** The document that was already made of the very same text. */
  readonly twin: { readonly id: string; readonly title: string } | null;
};

/** The text of a file as it would be stored, and its blocks by the project's rules; a clear refusal where it cannot be read. */
export function readGivenArticle(
  bytes: Uint8Array,
  format: ArticleFormat,
  articleLanguage: string | "auto",
  rules: RuleSet,
): { readonly text: string; readonly language: string; readonly blocks: readonly DraftBlock[] } {
  const decoded = decodeText(bytes);
  if (!decoded.ok) refuse("invalid", sayDecoding(decoded), "file");
  const text = storable(decoded.text);
  const chosen = articleLanguage === "auto" ? detectLanguage(text) : articleLanguage;
  return { text, language: chosen, blocks: split(text, format, chosen, rules) };
}

/** What a file would become, without storing anything. */
export async function previewDocument(
  viewer: Viewer,
  input: z.infer<typeof previewDocumentInput>,
  bytes: Uint8Array,
): Promise<DocumentPreview> {
  const { version: rulesVersion, rules } = await openProject(viewer, input.projectId);
  const { text, language: chosen, blocks } = readGivenArticle(bytes, input.format, input.language, rules);
  const twin = await transact((tx) => findTwin(tx, input.projectId, sha256(text)));
  return { text, title: titleOf(blocks), language: chosen, blocks, rulesVersion, twin };
}

export const createDocumentInput = z
  .strictObject({
    projectId: z.uuid(),
    format: z.enum(["text", "markdown"]),
    text: z.string(),
    title: nameText.optional(),
    sourceLanguage: language,
    targetLanguage: language,
    /** The role of each block as shown before, corrected by the person. */
    roles: z.array(z.enum(blockRoles)).max(mostSegments),
    /** As the preview said it. Where it is given, the document is cut as was shown, or not made. */
    rulesVersion: z.int().min(0).optional(),
    /** The person was told of the twin and wants a second one. */
    allowsTwin: z.boolean().default(false),
  })
  .refine(({ sourceLanguage, targetLanguage }) => sourceLanguage !== targetLanguage, {
    message: inEnglish("same_language"),
    path: ["targetLanguage"],
  });

export type CreateOutcome =
  | { readonly outcome: "created"; readonly id: string }
  | { readonly outcome: "twin"; readonly id: string; readonly title: string };

/** Makes the document that was previewed: all of it, or nothing. */
export async function createDocument(
  viewer: Viewer,
  input: z.infer<typeof createDocumentInput>,
): Promise<CreateOutcome> {
  const { projectId, format, sourceLanguage, targetLanguage, roles, allowsTwin } = input;
  const { version, rules } = await openProject(viewer, projectId);
  if (input.rulesVersion !== undefined && input.rulesVersion !== version) {
    refuse("invalid", say("rules_changed"), "rulesVersion");
  }
  const text = storable(input.text);
  const blocks = split(text, format, sourceLanguage, rules);
  if (blocks.length !== roles.length) {
    refuse("invalid", say("blocks_differ"), "roles");
  }
  const arranged = blocks.map((block, at) => ({ ...block, role: roles[at]! }));
  if (arranged.every(({ role }) => role === "boilerplate")) {
    refuse("invalid", say("all_excluded"), "roles");
  }
  const contentSha256 = sha256(text);
  return transact(async (tx) => {
    await allowInProject(tx, viewer, "create_document", projectId);
    await lockForNewDocument(tx, projectId);
    const twin = await findTwin(tx, projectId, contentSha256);
    if (twin !== null && !allowsTwin) return { outcome: "twin", ...twin };
    const title = input.title ?? titleOf(arranged);
    const id = await insertDocument(tx, viewer, {
      projectId,
      title,
      sourceLanguage,
      targetLanguage,
      contentSha256,
      blocks: arranged,
    });
    await recordEvent(tx, viewer, { kind: "document.created", projectId, documentId: id });
    return { outcome: "created", id };
  });
}

/** Before the work of reading: nobody keeps the server busy with an article they may not add. */
function openProject(viewer: Viewer, projectId: string) {
  return transact(async (tx) => {
    await allowInProject(tx, viewer, "create_document", projectId);
    return findRules(tx, projectId);
  });
}

function storable(given: string): string {
  if (given.length > longestArticle) {
    refuse("too_large", say("article_too_long"), "text");
  }
  const normal = normaliseText(given);
  if (!normal.ok) refuse("invalid", sayNormalising(normal), "text");
  if (normal.text.trim() === "") {
    refuse("invalid", say("no_text"), "text");
  }
  return normal.text;
}

function split(
  text: string,
  format: "text" | "markdown",
  sourceLanguage: string,
  rules: RuleSet,
): readonly DraftBlock[] {
  const blocks = read(text, format, sourceLanguage, rules);
  if (blocks.length === 0) refuse("invalid", say("no_text"), "text");
  const count = blocks.reduce((sum, { segments }) => sum + segments.length, 0);
  if (count > mostSegments) {
    refuse("too_large", say("too_many_sentences", { count }), "text");
  }
  for (const [at, { segments }] of blocks.entries()) {
    const longest = segments.find((segment) => segment.length > longestSegment);
    if (longest === undefined) continue;
    refuse(
      "invalid",
      say("long_sentence", {
        number: at + 1,
        length: longest.length,
        start: stripTags(longest).slice(0, 40),
      }),
      "text",
    );
  }
  return blocks;
}

function read(
  text: string,
  format: "text" | "markdown",
  sourceLanguage: string,
  rules: RuleSet,
): readonly DraftBlock[] {
  if (format === "markdown") checkMarkdown(text);
  try {
    return readArticle(text, format, sourceLanguage, readyRulesFor(rules, sourceLanguage));
  } catch (error) {
    if (error instanceof EffortSpent) {
      refuse("too_large", `${error.message} Divide the article, or simplify the rules.`, "text");
    }
    if (!(error instanceof RangeError)) throw error;
    // The Markdown reader goes one call deeper with every level of nesting.
    return refuse("invalid", say("markdown_too_deep"), "text");
  }
}

function detectLanguage(text: string): string {
  return detect(text.slice(0, 5_000), { only: [...offeredLanguages] }) || "id";
}
