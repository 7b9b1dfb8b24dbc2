"use client";
import { useEffect } from "react";
import { beginCopiesOf } from "./copy-store";

/** The copies of documents on this device are the viewer's; those of whoever was signed in before go. */
export function OwnCopies({ userId }: { readonly userId: string }) {
  useEffect(() => {
    // Where the browser keeps nothing, there are none.
    void Promise.resolve()
      .then(() => beginCopiesOf(userId))
      .catch(() => undefined);
  }, [userId]);
  return null;
}
