"use client";
import { useEffect } from "react";
import { forgetCopy } from "./copy-store";
import { documentOf } from "./document-of";

/** There is nothing at this address for this person, or nothing any more: no copy of it stays either. */
export function NoCopy() {
  useEffect(() => {
    const documentId = documentOf(window.location.pathname);
    if (documentId !== null) void forgetCopy(documentId).catch(() => undefined);
  }, []);
  return null;
}
