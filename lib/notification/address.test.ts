import { expect, it } from "vitest";
import { addressOf } from "./address";
import { notificationKinds } from "./kinds";

const project = { id: "p", name: "Desk" };
const document = { id: "d", title: "Judul" };
const segment = { id: "s", number: 7 };
const nowhere = { project, document: null, segment: null, release: null };

it.each([
  ["one segment", { kind: "changes_requested", segment }, "/documents/d?segment=7"],
  ["several that came back", { kind: "changes_requested" }, "/documents/d?status=changes_requested"],
  ["several that changed", { kind: "approval_ended" }, "/documents/d?changed=1"],
  ["several annotations", { kind: "annotation_replied" }, "/documents/d?annotated=any"],
  ["a release", { kind: "released", release: 3 }, "/documents/d/release?release=3"],
] as const)("%s", (_, line, expected) => {
  expect(addressOf({ ...nowhere, document, ...line })).toBe(expected);
});

it.each(notificationKinds)("what is about no document leads to the project: %s", (kind) => {
  expect(addressOf({ ...nowhere, kind })).toBe("/projects/p");
});
