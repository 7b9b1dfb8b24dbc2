import "server-only";
import { cache } from "react";
import { defaultPreferences } from "@/lib/preferences/preferences";
import { findRequestViewer } from "./auth/viewer";
import { getPreferences } from "./data/preferences";

/** The preferences of whoever asks, read once a request; the defaults for somebody who is not signed in. */
export const findRequestPreferences = cache(async () => {
  const viewer = await findRequestViewer();
  return viewer === null ? defaultPreferences : getPreferences(viewer);
});
