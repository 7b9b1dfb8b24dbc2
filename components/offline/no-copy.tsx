"use client";
import { useEffect } from "react";
import { documentOf } from "./document-of";

/** There is nothing at this address for this person, or nothing any more: no copy of it stays either. */
export function NoCopy() {
  useEffect(() => {
    const documentId = documentOf(window.location.pathname);
    if (documentId === null) return;
    void import("./copy-store").then(({ forgetCopy }) => forgetCopy(documentId)).catch(() => undefined);
  }, []);
  return null;
}
