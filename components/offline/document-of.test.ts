import { expect, it } from "vitest";
import { documentOf } from "./document-of";

const id = "0198a3c2-5f3e-7d4b-9a61-2f8f0c6b7e55";

it.each([
  [`/documents/${id}`, id],
  [`/documents/${id.toUpperCase()}/`, id],
  [`/documents/${id}/review`, null],
  ["/documents/1", null],
  [`/projects/${id}`, null],
  ["/", null],
])("%s is the workbench of %s", (path, documentId) => {
  expect(documentOf(path)).toBe(documentId);
});
