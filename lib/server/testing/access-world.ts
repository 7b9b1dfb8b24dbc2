import { roles, type Role } from "@/lib/permission/can";
import type { SuggestionView } from "@/lib/review/view";
import { scopes } from "@/lib/permission/scope";
import type { RuleSet } from "@/lib/segmentation/rule-set";
import { changeSegmentation } from "../commands/change-segmentation";
import { compareArticle } from "../commands/compare-article";
import { changeEvaluation } from "../commands/change-evaluation";
import { evaluateDocument } from "../commands/evaluate-document";
import { invite } from "../commands/manage-project";
import { makePersonalToken } from "../commands/manage-tokens";
import { addWebhook, testWebhook } from "../commands/manage-webhooks";
import { replaceInDocument } from "../commands/replace-in-document";
import { ruleOnIssues } from "../commands/rule-on-issues";
import { splitSegment } from "../commands/split-segment";
import { listSuggestions } from "../data/suggestions";
import type { SignedIn } from "../viewer";
import { randomUUID } from "node:crypto";
import { review, save, translate, type Saved } from "./do-work";
import { makeDocument, type MadeDocument } from "./make-document";
import { addToProject, makeProject, makeTeam, makeViewer, type Team } from "./make-people";
import { storeRelease } from "./store-release";
import { listAnnotations } from "../data/annotation-views";
import { makeTranslated, rate } from "./rate";
import { remark } from "./remark";

/** Who may come to a route: the four roles, somebody of another project, and somebody who is not signed in. */
export const callers = [...roles, "stranger", "nobody"] as const;
export type Caller = (typeof callers)[number];

/** Everything a route can be about, freshly made, with a word in each text that no stranger may ever read. */
export type World = {
  readonly team: Team;
  readonly document: MadeDocument;
  /** The first segment is a draft of the translator's, the second is confirmed, the third is untouched. */
  readonly draft: Saved;
  readonly confirmed: Saved;
  readonly annotationId: string;
  readonly spanId: string;
  /** The change that split the fourth segment. */
  readonly splitId: string;
  readonly splitIds: readonly string[];
  /** The act that replaced the text of the fifth segment. */
  readonly batchId: string;
  /** What the reviewer suggests on the sixth segment, upon its text. */
  readonly suggestion: SuggestionView;
  /** Names the state of the document's source. */
  readonly sourceToken: string;
  readonly releaseId: string;
  /** Of the team's project, with one message that waits. */
  readonly webhookId: string;
  readonly deliveryId: string;
  readonly invitation: { readonly id: string; readonly token: string };
  /** A token of the owner's, good for everything. */
  readonly token: { readonly id: string; readonly token: string };
  /** Of another document of the project: the translator and the reviewer have rated, one of two errors is decided on. */
  readonly evaluation: { readonly id: string; readonly undecidedId: string; readonly rulingId: string };
  /** One more member, to be changed or removed. */
  readonly guest: SignedIn;
  readonly stranger: SignedIn;
  /** The stranger's own project and document. */
  readonly elsewhere: { readonly projectId: string; readonly documentId: string };
};

export const canary = "kenari";

/** The rules of the team's project, in their first version. They fit no language, so that nothing is cut by them. */
export const ruleSet: RuleSet = {
  replaces: false,
  cascades: true,
  lists: [{ name: canary, languages: "xx", rules: [{ breaks: true, before: canary, after: "\\s" }] }],
};

export async function makeWorld(): Promise<World> {
  const team = await makeTeam({ isOwner: true });
  await changeSegmentation(team.owner, { projectId: team.projectId, ...ruleSet }, 0);
  const lines = [
    `Judul ${canary}`,
    `Satu ${canary}.`,
    `Dua ${canary}.`,
    `Tiga ${canary}.`,
    `Empat ${canary}.`,
    `Lima ${canary}.`,
  ];
  const document = await makeDocument(team.owner, team.projectId, { lines });
  const [first, second] = document.segments;
  const draft = await save(team.translator, first!.id, `Draft ${canary}`);
  const confirmed = await translate(team.translator, second!.id, `One ${canary}.`);
  const annotationId = await remark(team.translator, document.id, {
    segmentId: first!.id,
    side: "source",
    revisionId: first!.sourceRevisionId,
    start: 0,
    end: 5,
    body: `Remark ${canary}`,
  });
  const [remarked] = await listAnnotations(team.reader, document.id);
  const fourth = document.segments[3]!;
  const { changeId: splitId, segmentIds: splitIds } = await splitSegment(team.translator, {
    segmentId: fourth.id,
    sourceRevisionId: fourth.sourceRevisionId,
    targetRevisionId: null,
    sourceOffset: 4,
    mutationId: randomUUID(),
  });
  const fifth = await save(team.translator, document.segments[4]!.id, `Four ${canary}.`);
  const { batchId } = await replaceInDocument(team.translator, {
    documentId: document.id,
    changes: [
      {
        segmentId: document.segments[4]!.id,
        baseRevisionId: fifth.revisionId,
        text: `4 ${canary}.`,
        endsApproval: false,
      },
    ],
    mutationId: randomUUID(),
  });
  const sixth = document.segments[5]!;
  const seen = await translate(team.translator, sixth.id, `Fiv ${canary}.`);
  const change = { decision: "changes_requested", suggestion: `Five ${canary}.` } as const;
  await review(team.reviewer, sixth, seen, change);
  const [suggestion] = await listSuggestions(team.reader, sixth.id);
  const { token: sourceToken } = await compareArticle(
    team.owner,
    { documentId: document.id, format: "text" },
    Buffer.from("Judul lain"),
  );
  const releaseId = await storeRelease(team.owner, document.id, canary);
  const invitation = await invite(team.owner, { projectId: team.projectId, role: "reader" });
  const token = await makePersonalToken(team.owner, {
    name: `Token ${canary}`,
    scopes: [...scopes],
    projectId: null,
    days: 7,
  });
  // An address that may be sent to and never is: nothing is at work here that sends.
  const { id: webhookId } = await addWebhook(team.owner, {
    projectId: team.projectId,
    url: `https://1.1.1.1/${canary}`,
    kinds: ["segment.confirmed"],
  });
  const { id: deliveryId } = await testWebhook(team.owner, { webhookId });
  const evaluation = await makeEvaluation(team);
  const guest = await addToProject(team.owner, team.projectId, "reader");
  const stranger = await makeViewer({ name: "A stranger" });
  const projectId = await makeProject(stranger);
  const { id: documentId } = await makeDocument(stranger, projectId);
  const elsewhere = { projectId, documentId };
  return {
    team,
    document,
    draft,
    confirmed,
    annotationId,
    spanId: remarked!.spans[0]!.id,
    splitId,
    splitIds,
    batchId,
    suggestion: suggestion!,
    sourceToken,
    releaseId,
    webhookId,
    deliveryId,
    invitation,
    token,
    evaluation,
    guest,
    stranger,
    elsewhere,
  };
}

async function makeEvaluation(team: Team): Promise<World["evaluation"]> {
  const { document, saved } = await makeTranslated(team, [`Judul ${canary}`]);
  const raters = [team.translator, team.reviewer];
  const { id } = await evaluateDocument(team.owner, {
    documentId: document.id,
    raterIds: raters.map(({ userId }) => userId),
  });
  const place = { segmentId: document.segments[0]!.id, revisionId: saved[0]!.revisionId, body: canary };
  const decidedId = await rate(team.translator, document.id, { ...place, start: 0, end: 5 });
  const undecidedId = await rate(team.translator, document.id, { ...place, start: 6, end: 9 });
  for (const rater of raters) await changeEvaluation(rater, { evaluationId: id, to: "rated" });
  const { id: rulingId } = await ruleOnIssues(team.owner, {
    ...{ evaluationId: id, firstId: decidedId, secondId: null, choice: "first", reason: "" },
    mutationId: randomUUID(),
  });
  return { id, undecidedId, rulingId };
}

export function viewerOf(world: World, caller: Caller): SignedIn | null {
  if (caller === "nobody") return null;
  return caller === "stranger" ? world.stranger : world.team[caller satisfies Role];
}
