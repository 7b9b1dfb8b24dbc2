import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import * as z from "zod";
import { findRequestViewer } from "./auth/viewer";
import { hasOwner } from "./data/people";
import { Refusal } from "./refusal";
import type { Viewer } from "./viewer";

/**
 * What a signed-in page shows. Nobody is sent to sign in and comes back here; what the viewer may not see
 * does not exist for them.
 */
export async function loadPage<T>(work: (viewer: Viewer) => Promise<T>): Promise<T> {
  const viewer = await findRequestViewer();
  if (viewer === null) return redirect(await entryAddress());
  try {
    return await work(viewer);
  } catch (error) {
    if (error instanceof Refusal && (error.code === "not_found" || error.code === "forbidden")) notFound();
    throw error;
  }
}

/** An id from the address: what is not one of ours names nothing. */
export function pageId(value: string): string {
  return z.uuid().safeParse(value).data ?? notFound();
}

/** Whether a word from the query can name something of ours. */
export function isId(value: string): boolean {
  return z.uuid().safeParse(value).success;
}

/** Where somebody who is not signed in goes first: set-up before there is an owner, else sign-in and back. */
export async function entryAddress(): Promise<string> {
  if (!(await hasOwner())) return "/setup";
  const wanted = new URL((await headers()).get("x-padanan-path") ?? "/", "http://padanan");
  wanted.searchParams.delete("_rsc");
  const path = wanted.pathname + wanted.search;
  return path === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(path)}`;
}
