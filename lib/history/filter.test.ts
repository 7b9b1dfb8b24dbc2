import { expect, it } from "vitest";
import { readFilter, wholeHistory, writeFilter, type HistoryFilter } from "./filter";

const person = "0198a2b4-1111-7222-8333-444455556666";

it.each<[string, HistoryFilter]>([
  ["", wholeHistory],
  [`person=${person}&group=reviewed`, { ...wholeHistory, person, group: "reviewed" }],
  [
    "segment=12&status=approved&side=source",
    { ...wholeHistory, segment: 12, status: "approved", side: "source" },
  ],
  [
    "from=2026-01-31T10%3A00%3A00.000Z&to=2026-01-31T11%3A00%3A00.000Z",
    { ...wholeHistory, from: "2026-01-31T10:00:00.000Z", to: "2026-01-31T11:00:00.000Z" },
  ],
])("%j", (address, filter) => {
  expect(readFilter(Object.fromEntries(new URLSearchParams(address)))).toEqual(filter);
  expect(writeFilter(filter)).toBe(address);
});

it("asks for nothing that it does not understand", () => {
  const odd = {
    person: "me",
    group: "x",
    segment: "0",
    status: "done",
    side: "both",
    from: "yesterday",
    to: "",
  };
  expect(readFilter(odd)).toEqual(wholeHistory);
});
