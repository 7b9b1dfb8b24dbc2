import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { DocumentOpening } from "@/lib/document/rows";
import type { SegmentStatus } from "@/lib/document/status";
import type { SegmentView } from "@/lib/document/view";
import { makeDesk } from "./make-desk";

/** A server in miniature with one segment; each of its answers, and each piece of news, is on its way until it is let through. */
function makeServer(arrive: (journey: () => Promise<void>) => void) {
  let head: { revisionId: string; text: string } | null = null;
  let status: SegmentStatus = "not_started";
  let revisions = 0;
  let onNews = async () => {};
  const view = (): SegmentView => ({
    id: "s",
    number: 1,
    status,
    source: { revisionId: "source", text: "Sumber", change: null },
    target: head && { ...head, authorName: "Sari", savedAt: "then" },
    sentBack: null,
    arising: null,
  });
  /** All states in order, as `told` writes them. */
  const states: string[] = [told(view())];
  const tell = () => {
    states.push(told(view()));
    arrive(() => onNews());
  };
  function answer(address: string, body: { text: string } | null): object {
    if (address.endsWith("/target")) {
      if (head?.text !== body!.text) {
        head = { revisionId: `r${(revisions += 1)}`, text: body!.text };
        status = "draft";
        tell();
      }
      return { revisionId: head.revisionId, status, savedAt: "then" };
    }
    if (address.endsWith("/confirmations")) {
      status = "translated";
      tell();
      return { status };
    }
    return view();
  }
  vi.stubGlobal(
    "fetch",
    (address: string, { body }: { body?: string } = {}) =>
      new Promise<Response>((resolve) =>
        arrive(async () => {
          const given = answer(address, body === undefined ? null : (JSON.parse(body) as { text: string }));
          arrive(async () => resolve(Response.json(given)));
        }),
      ),
  );
  return {
    view,
    states,
    listen: (listener: () => Promise<void>) => (onNews = listener),
    sendBack() {
      if (status !== "translated") return;
      status = "changes_requested";
      tell();
    },
  };
}

const told = ({ target, status }: Pick<SegmentView, "target" | "status">) =>
  `${target?.revisionId ?? "none"} ${status}`;

const opening = (segment: SegmentView) =>
  ({
    id: "d",
    targetLanguage: "en",
    rowCount: 1,
    ranges: [],
    window: { at: 0, rows: [{ kind: "segment", blockId: "b", segment }] },
    counts: { not_started: 1, draft: 0, translated: 0, changes_requested: 0, approved: 0 },
  }) as unknown as DocumentOpening;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const step = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), text: fc.constantFrom("one", "two", "one two") }),
  fc.record({ kind: fc.constantFrom("confirm" as const, "leave" as const, "send back" as const) }),
  fc.record({ kind: fc.constant("let through" as const), which: fc.nat(5) }),
  fc.record({ kind: fc.constant("wait" as const), milliseconds: fc.constantFrom(1, 900) }),
);

it("shows a segment as the server has it and never goes back, in whatever order keys, answers and news come", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: "max" }), async (steps) => {
      const onTheirWay: (() => Promise<void>)[] = [];
      const server = makeServer((journey) => void onTheirWay.push(journey));
      const desk = makeDesk({ opening: opening(server.view()), viewer: { id: "u", name: "Sari" } });
      server.listen(() => desk.refresh("s"));
      let shown = 0;
      const wentBack: string[] = [];
      desk.store.subscribe("s", () => {
        const state = told(desk.store.get("s"));
        // Halfway, between a text and its status.
        if (!server.states.includes(state)) return;
        const at = server.states.indexOf(state, shown);
        if (at === -1) wentBack.push(`${state} after ${server.states[shown]}`);
        else shown = at;
      });
      const letThrough = async (which: number) => {
        void onTheirWay.splice(which, 1)[0]?.();
        await vi.advanceTimersByTimeAsync(0);
      };
      let typed: string | null = null;
      let isDone = false;
      for (const each of steps) {
        if (each.kind === "type") {
          if (each.text !== typed) isDone = false;
          desk.type("s", (typed = each.text));
        } else if (each.kind === "confirm" && typed !== null) {
          desk.confirm("s");
          isDone = true;
        } else if (each.kind === "leave") desk.queue.flush("s");
        else if (each.kind === "send back") server.sendBack();
        else if (each.kind === "let through") await letThrough(each.which);
        else if (each.kind === "wait") await vi.advanceTimersByTimeAsync(each.milliseconds);
      }
      for (let round = 0; round < 20; round++) {
        while (onTheirWay.length > 0) await letThrough(0);
        await vi.advanceTimersByTimeAsync(1_000);
      }
      expect(wentBack).toEqual([]);
      const { text, status, target, save } = desk.store.get("s");
      const there = server.view();
      expect({ text, status, target: target?.revisionId, save: save.kind }).toEqual({
        text: typed ?? "",
        status: there.status,
        target: there.target?.revisionId,
        save: "saved",
      });
      expect(there.target?.text ?? "").toBe(typed ?? "");
      if (isDone) expect(there.status).not.toBe("draft");
    }),
    { numRuns: 600 },
  );
});
