import { expect, it } from "vitest";
import { isTicked, noTicks, tick, tickAll } from "./ticks";

const draft = { id: "1", status: "draft", isTickedAtFirst: true } as const;
const filled = { id: "2", status: "draft", isTickedAtFirst: false } as const;
const approved = { id: "3", status: "approved", isTickedAtFirst: true } as const;

it.each([
  ["at first", noTicks, [true, false, false]],
  ["all", tickAll(true), [true, true, false]],
  ["none", tickAll(false), [false, false, false]],
  ["the approved one by itself", tick(noTicks, "3", true), [true, false, true]],
  ["all but one", tick(tickAll(true), "1", false), [false, true, false]],
  ["all again, of what was said before", tickAll(true), [true, true, false]],
] as const)("%s", (_, ticks, expected) => {
  expect([draft, filled, approved].map((item) => isTicked(ticks, item))).toEqual(expected);
});
