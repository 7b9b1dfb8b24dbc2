import { afterEach, expect, it, vi } from "vitest";
import { checkSegment } from "@/lib/checks/check-segment";
import { dismissFinding } from "./dismiss-finding";
import { createFindingStore } from "./finding-store";

afterEach(() => vi.unstubAllGlobals());

const source = "Harga naik 50 persen.";
const target = "Prices rose by 15 percent.";

function makeStore() {
  const store = createFindingStore({ source: "id", target: "en" });
  store.take(checkSegment);
  const open = (id: string) => store.openOf(id, source, target).map(({ check }) => check);
  const finding = store.openOf("a", source, target).find(({ check }) => check === "numbers")!;
  return { store, open, finding };
}

it("takes a finding away at once, and from the repeats that the server names", async () => {
  const { store, open, finding } = makeStore();
  const { check, key } = finding;
  expect(open("b")).toContain("numbers");
  const answer = ["a", "b"].map((segmentId) => ({ segmentId, check, key }));
  vi.stubGlobal("fetch", async () => Response.json({ dismissed: answer }));
  const done = dismissFinding(store, "a", finding, true);
  expect(open("a")).not.toContain("numbers");
  await done;
  expect(open("b")).not.toContain("numbers");
  expect(open("c")).toContain("numbers");
});

it("shows it again where the server did not take it", async () => {
  const { store, open, finding } = makeStore();
  vi.stubGlobal("fetch", async () => Response.json({ code: "forbidden", title: "No." }, { status: 403 }));
  await dismissFinding(store, "a", finding, false);
  expect(open("a")).toContain("numbers");
});
