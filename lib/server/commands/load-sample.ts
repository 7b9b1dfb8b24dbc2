import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readArticle } from "@/lib/formats/read-article";
import {
  sampleAnnotations,
  samplePeople,
  sampleProjectName,
  sampleSegments,
  type SampleSegment,
} from "@/prisma/samples/korea-utara";
import { hashPassword } from "../auth/password";
import { transact } from "../db/database";
import { addMember } from "../data/memberships";
import { createPerson, findAccount } from "../data/people";
import { createSession, findViewer, revokeSession } from "../data/sessions";
import { getWorkbench } from "../data/workbench";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { annotate } from "./annotate";
import { confirmSegment } from "./confirm-segment";
import { createDocument } from "./create-document";
import { changeAnnotation } from "./change-annotation";
import { reply } from "./discuss-annotation";
import { createProject } from "./manage-project";
import { reviewSegment, type ReviewSegmentInput } from "./review-segment";
import { sha256 } from "../data/revisions";
import { saveTarget } from "./save-target";

type Part = keyof typeof samplePeople;

export type LoadedSample = {
  readonly projectId: string;
  readonly documentId: string;
  /** Told once, here; only the hashes are kept. */
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: Part;
    readonly password: string;
  }[];
};

/** The real article with honest work on a third of it, done by its two people through the same commands as everybody's. */
export async function loadSample(viewer: Viewer): Promise<LoadedSample> {
  if (!viewer.isOwner) refuse("forbidden", say("sample_owner_only"));
  if ((await findAccount(samplePeople.translator.email)) !== null) {
    refuse("invalid", say("sample_loaded"));
  }
  const text = await readFile(path.join(process.cwd(), "prisma/samples/korea-utara.id.txt"), "utf8");
  const blocks = readArticle(text, "text", "id");
  const passwords = { translator: makePassword(), reviewer: makePassword() };
  const hashes = {
    translator: await hashPassword(passwords.translator),
    reviewer: await hashPassword(passwords.reviewer),
  };
  const { id: projectId } = await createProject(viewer, { name: sampleProjectName });
  const ids = await transact(async (tx) => {
    const join = async (role: Part): Promise<string> => {
      const userId = await createPerson(tx, { ...samplePeople[role], passwordHash: hashes[role] });
      if (userId === null) return refuse("invalid", say("sample_loaded_before"));
      await addMember(tx, projectId, userId, role);
      return userId;
    };
    return { translator: await join("translator"), reviewer: await join("reviewer") };
  });
  const created = await createDocument(viewer, {
    projectId,
    format: "text",
    text,
    sourceLanguage: "id",
    targetLanguage: "en",
    roles: blocks.map(({ role }) => role),
    allowsTwin: true,
  });
  await actAs(ids, (people) => work(people, created.id));
  const people = (["translator", "reviewer"] as const).map((role) => ({
    ...samplePeople[role],
    role,
    password: passwords[role],
  }));
  return { projectId, documentId: created.id, people };
}

function makePassword(): string {
  return randomBytes(12).toString("base64url");
}

/** For as long as the work lasts, each of the two has a session of their own. */
async function actAs(
  ids: Readonly<Record<Part, string>>,
  run: (people: Readonly<Record<Part, Viewer>>) => Promise<void>,
): Promise<void> {
  const open = async (userId: string) => {
    const viewer = await findViewer(await createSession(userId, "Sample project"));
    if (viewer === null) throw new Error("A session that was just made does not hold.");
    return viewer;
  };
  const people = { translator: await open(ids.translator), reviewer: await open(ids.reviewer) };
  try {
    await run(people);
  } finally {
    await Promise.all(
      Object.values(people).flatMap(({ sessionId }) => (sessionId === null ? [] : revokeSession(sessionId))),
    );
  }
}

async function work(people: Readonly<Record<Part, Viewer>>, documentId: string): Promise<void> {
  const find = async (begins: string) => {
    const { document } = await getWorkbench(people.translator, documentId);
    const segment = document.blocks
      .flatMap(({ segments }) => segments)
      .find(({ source }) => source.text.startsWith(begins));
    if (segment === undefined) throw new Error(`The sample article has no sentence that begins “${begins}”.`);
    return segment;
  };
  for (const sample of sampleSegments) await translate(people, await find(sample.begins), sample);
  for (const sample of sampleAnnotations) {
    const segment = await find(sample.begins);
    const revision = sample.side === "source" ? segment.source : segment.target;
    const start = revision?.text.indexOf(sample.quote) ?? -1;
    if (revision === null || start < 0) throw new Error(`“${sample.quote}” does not stand in its sentence.`);
    const end = start + sample.quote.length;
    const { side, body } = sample;
    const span = { segmentId: segment.id, side, revisionId: revision.revisionId, start, end };
    const made = await annotate(people[sample.by], {
      documentId,
      annotations: [{ body, spans: [span] }],
      mutationId: randomUUID(),
    });
    const annotationId = made.ids[0]!;
    if (sample.reply !== undefined) {
      await reply(people[sample.reply.by], {
        annotationId,
        body: sample.reply.body,
        mutationId: randomUUID(),
      });
    }
    if (sample.isResolved) await changeAnnotation(people.translator, { annotationId, isResolved: true });
  }
}

async function translate(
  { translator, reviewer }: Readonly<Record<Part, Viewer>>,
  {
    id: segmentId,
    source,
  }: { readonly id: string; readonly source: { readonly revisionId: string; readonly text: string } },
  sample: SampleSegment,
): Promise<void> {
  let head: string | null = null;
  for (const text of sample.first === undefined ? [sample.target] : [sample.first, sample.target]) {
    const saved = await saveTarget(translator, {
      segmentId,
      baseRevisionId: head,
      text,
      mutationId: randomUUID(),
    });
    if (saved.outcome === "conflict" || saved.revisionId === null) {
      throw new Error("Nobody else writes in the sample.");
    }
    head = saved.revisionId;
  }
  if (sample.stage === "draft" || head === null) return;
  await confirmSegment(translator, { segmentId, revisionId: head, mutationId: randomUUID() });
  if (sample.stage === "translated") return;
  const pair: Omit<ReviewSegmentInput, "decision"> = {
    segmentId,
    sourceRevisionId: source.revisionId,
    sourceSha256: sha256(source.text),
    targetRevisionId: head,
    targetSha256: sha256(sample.target),
    reason: "",
    mutationId: randomUUID(),
  };
  if (sample.stage === "sent_back") {
    await reviewSegment(reviewer, { ...pair, decision: "changes_requested", reason: sample.reason });
  } else if (sample.stage === "approved_with_edits") {
    await reviewSegment(reviewer, { ...pair, decision: "approved_with_edits", text: sample.edited });
  } else {
    await reviewSegment(reviewer, { ...pair, decision: "approved" });
  }
}
