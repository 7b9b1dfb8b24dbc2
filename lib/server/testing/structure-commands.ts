import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import type { SegmentView } from "@/lib/document/view";
import type { CorrectionKind } from "@/lib/document/correction";
import { cutText } from "@/lib/structure/cut-text";
import { remark } from "./remark";
import { correctSource } from "../commands/correct-source";
import { mergeSegments } from "../commands/merge-segments";
import { splitSegment } from "../commands/split-segment";
import { undoStructureChange } from "../commands/undo-structure-change";
import { listAnnotations } from "../data/annotation-views";
import { getSegment } from "../data/segment-views";
import { Refusal } from "../refusal";
import { save } from "./do-work";
import { anyRevision, reimporting } from "./structure-reimports";
import { approveIt, sendBack } from "./structure-reviews";
import {
  canUndo,
  madeOf,
  replaceInModel,
  type ModelSegment,
  type RealDocument,
  type StructureModel,
} from "./structure-model";

type Command = fc.AsyncCommand<StructureModel, RealDocument>;
type Act = (model: StructureModel, real: RealDocument, at: ModelSegment) => Promise<void>;

/** One thing somebody does at one of the segments that are there by then. */
class Does implements Command {
  constructor(
    readonly words: string,
    readonly at: number,
    readonly act: Act,
  ) {}
  check = ({ segments }: StructureModel) => segments.length > 0;
  run = (model: StructureModel, real: RealDocument) =>
    this.act(model, real, model.segments[this.at % model.segments.length]!);
  toString = () => `${this.words} at ${this.at}`;
}

const texts = ["", "One. Two.", "He left.  She stayed – “no” 50,000", "é 👩‍👩‍👧 x y", "a\u2028b c"];
const sources = ["Satu. Dua.", "Presiden pergi; 50.000 orang tinggal.", "第一句。 第二句。", "x 👩‍👩‍👧 y"];

/** Any step of any story about the structure of a document. */
export function anyStructureCommand(): fc.Arbitrary<Command> {
  const at = fc.nat(11);
  const of = (words: string, act: Act) => at.map((place) => new Does(words, place, act));
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(at, fc.constantFrom(...texts))
        .map(([place, text]) => new Does(`save ${JSON.stringify(text)}`, place, saving(text))),
    },
    { weight: 3, arbitrary: of("approve", approveIt) },
    { weight: 2, arbitrary: of("send back", sendBack) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(at, fc.nat(60), fc.option(fc.nat(40)))
        .map(
          ([place, offset, target]) =>
            new Does(`split ${offset}/${target}`, place, splitting(offset, target)),
        ),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(at, fc.integer({ min: 2, max: 3 }))
        .map(([place, count]) => new Does(`merge ${count}`, place, merging(count))),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(at, fc.nat(5))
        .map(([place, which]) => new Does(`undo ${which}`, place, undoing(which))),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(at, fc.constantFrom(...sources), fc.constantFrom<CorrectionKind>("typo", "meaning"))
        .map(([place, text, kind]) => new Does(`correct ${kind} ${text}`, place, correcting(text, kind))),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(at, anyRevision())
        .map(([place, change]) => new Does(`reimport ${change.kind}`, place, reimporting(change))),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(at, fc.boolean(), fc.nat(30), fc.nat(30))
        .map(
          ([place, isSource, a, b]) =>
            new Does(`annotate ${a}-${b}`, place, annotating(isSource ? "source" : "target", a, b)),
        ),
    },
  );
}

function viewOf({ team }: RealDocument, { id }: ModelSegment): Promise<SegmentView> {
  return getSegment(team.reader, id);
}

async function touch(
  model: StructureModel,
  { team, documentId }: RealDocument,
  segmentId: string,
): Promise<void> {
  const views = await listAnnotations(team.reader, documentId);
  for (const annotation of model.annotations) {
    const spans = views.find(({ id }) => id === annotation.id)?.spans ?? [];
    if (spans.some((span) => span.segmentId === segmentId)) annotation.isTouched = true;
  }
}

function saving(typed: string): Act {
  return async (model, real, segment) => {
    const text = typed.normalize("NFC");
    if (text === (segment.target ?? "")) return;
    const view = await viewOf(real, segment);
    await touch(model, real, segment.id);
    await save(real.team.translator, segment.id, text, view.target?.revisionId ?? null);
    segment.target = text;
    segment.version += 1;
    if (segment.status !== "changes_requested") segment.status = text.trim() === "" ? "not_started" : "draft";
  };
}

function splitting(offset: number, targetOffset: number | null): Act {
  return async (model, real, segment) => {
    const view = await viewOf(real, segment);
    const at = 1 + (offset % Math.max(1, segment.source.length));
    const cut = cutText(segment.source, at);
    const text = segment.target ?? "";
    const wanted = targetOffset === null || text === "" ? null : targetOffset % (text.length + 1);
    const mutationId = randomUUID();
    const again = () =>
      splitSegment(real.team.translator, {
        segmentId: segment.id,
        sourceRevisionId: view.source.revisionId,
        targetRevisionId: view.target?.revisionId ?? null,
        sourceOffset: at,
        ...(wanted === null ? {} : { targetOffset: wanted }),
        mutationId,
      });
    const outcome = await again().catch((error: unknown) => error);
    if (outcome instanceof Refusal) {
      // Within one character, of the source or of the translation.
      expect(cut.ok && wanted === null).toBe(false);
      return;
    }
    if (outcome instanceof Error || !cut.ok) throw outcome;
    const { changeId, segmentIds } = outcome as Awaited<ReturnType<typeof splitSegment>>;
    const views = await Promise.all(segmentIds.map((id) => getSegment(real.team.reader, id)));
    const targets = views.map(({ target }) => target?.text ?? "");
    // Nothing of the translation is lost, whichever place it was cut at; a half is never white space alone.
    expect(targets.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
    const made = cut.parts.map((part, half) =>
      madeOf([segment], { id: segmentIds[half]!, source: part.text, target: targets[half]! }),
    );
    replaceInModel(model, changeId, [segment], made);
    expect(await again()).toEqual({ outcome: "changed", changeId, segmentIds });
  };
}

function merging(count: number): Act {
  return async (model, real, first) => {
    const start = model.segments.indexOf(first);
    const segments = model.segments.slice(start, start + count);
    if (segments.length < 2) return;
    const seen = await Promise.all(
      segments.map(async (segment) => {
        const view = await viewOf(real, segment);
        return {
          segmentId: segment.id,
          sourceRevisionId: view.source.revisionId,
          targetRevisionId: view.target?.revisionId ?? null,
        };
      }),
    );
    const { changeId, segmentIds } = await mergeSegments(real.team.translator, {
      documentId: real.documentId,
      segments: seen,
      mutationId: randomUUID(),
    });
    const view = await getSegment(real.team.reader, segmentIds[0]!);
    const ink = (joined: readonly string[]) => joined.join("").replaceAll(/\s/g, "");
    expect(ink([view.source.text])).toBe(ink(segments.map(({ source }) => source)));
    const filled = segments.map(({ target }) => target ?? "").filter((text) => text !== "");
    expect(view.target?.text ?? "").toBe(filled.join(" "));
    const made = madeOf(segments, {
      id: segmentIds[0]!,
      source: view.source.text,
      target: filled.join(" "),
    });
    replaceInModel(model, changeId, segments, [made]);
  };
}

function undoing(which: number): Act {
  return async (model, real) => {
    const change = model.changes.at(-1 - (which % Math.max(1, model.changes.length)));
    if (change === undefined) return;
    const mutationId = randomUUID();
    const again = () =>
      undoStructureChange(real.team.reviewer, {
        documentId: real.documentId,
        changeId: change.id,
        mutationId,
      });
    if (!canUndo(model, change)) return void (await expect(again()).rejects.toThrow(Refusal));
    const outcome = await again();
    const { segmentIds } = outcome;
    expect(await again()).toEqual(outcome);
    expect(segmentIds).toEqual(change.before.map(({ id }) => id));
    const start = model.segments.findIndex(({ id }) => id === change.madeIds[0]);
    model.segments.splice(start, change.madeIds.length, ...change.before.map((each) => ({ ...each })));
    change.isUndone = true;
  };
}

function correcting(text: string, kind: CorrectionKind): Act {
  return async (model, real, segment) => {
    if (text === segment.source) return;
    const view = await viewOf(real, segment);
    await touch(model, real, segment.id);
    const outcome = await correctSource(real.team.owner, {
      segmentId: segment.id,
      baseRevisionId: view.source.revisionId,
      text,
      kind,
      mutationId: randomUUID(),
    });
    segment.source = text;
    segment.version += 1;
    const endsWork = kind === "meaning" && ["approved", "translated"].includes(segment.status);
    if (endsWork) segment.status = "draft";
    expect(outcome.status).toBe(segment.status);
  };
}

function annotating(side: "source" | "target", a: number, b: number): Act {
  return async (model, real, segment) => {
    const view = await viewOf(real, segment);
    const head = side === "source" ? view.source : view.target;
    if (head === null || head.text.trim() === "") return;
    const borders = [...new Intl.Segmenter().segment(head.text)].map(({ index }) => index);
    borders.push(head.text.length);
    const [start, end] = [a % borders.length, b % borders.length].toSorted((x, y) => x - y) as [
      number,
      number,
    ];
    const span = { start: borders[start]!, end: borders[end]! };
    const quote = head.text.slice(span.start, span.end);
    if (quote.trim() === "") return;
    const id = await remark(real.team.translator, real.documentId, {
      segmentId: segment.id,
      side,
      revisionId: head.revisionId,
      ...span,
      body: "Remark",
    });
    model.annotations.push({ id, quote, isTouched: false });
  };
}
