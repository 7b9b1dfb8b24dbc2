"use client";
import { useEffect } from "react";
import { beginCopiesOf } from "./copy-store";

/** The copies of documents on this device are the viewer's; those of whoever was signed in before go. */
export function OwnCopies({ userId, build }: { readonly userId: string; readonly build: string }) {
  useEffect(() => {
    // Where the browser keeps nothing, there are none.
    void Promise.resolve()
      .then(() => beginCopiesOf(userId, build))
      .catch(() => undefined);
  }, [userId, build]);
  return null;
}
