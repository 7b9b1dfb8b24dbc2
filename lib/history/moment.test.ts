import { expect, it } from "vitest";
import { readMoment, writeMoment, type Moment } from "./moment";

it.each<[string, Moment]>([
  ["now", { kind: "now" }],
  ["start", { kind: "start" }],
  ["e12", { kind: "event", seq: 12 }],
  ["r3", { kind: "release", number: 3 }],
  ["t2026-01-31T10:00:00.000Z", { kind: "time", at: "2026-01-31T10:00:00.000Z" }],
])("%s", (written, moment) => {
  expect(readMoment(written)).toEqual(moment);
  expect(writeMoment(moment)).toBe(written);
});

it.each(["", "e", "e-1", "e1x", "then", "tyesterday", "r9999999999", "x1"])("%j names no moment", (written) =>
  expect(readMoment(written)).toBeNull(),
);
