"use client";
import { useEffect, useState } from "react";
import { call } from "@/components/ui/call";
import { callPages } from "@/components/ui/call-pages";
import type { Tag } from "@/lib/annotation/tags";
import { mqmCore } from "@/lib/quality/mqm-core";
import type { PersonName } from "@/lib/annotation/view";

/** Who can be spoken to, what remarks can be about, and the categories by which the project rates errors. */
export type ProjectFacts = {
  readonly members: readonly PersonName[];
  readonly tags: readonly Tag[];
  /** By dimension. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
};

// Until they are there: what a project begins with.
const none: ProjectFacts = { members: [], tags: [], categories: mqmCore };
const known = new Map<string, Promise<ProjectFacts>>();

/** The members and tags of a project, asked for once a page; empty until they are there. */
export function useProjectFacts(projectId: string): ProjectFacts {
  const [facts, setFacts] = useState(none);
  useEffect(() => {
    let isWanted = true;
    const asked = known.get(projectId) ?? load(projectId);
    known.set(projectId, asked);
    asked.then(
      (now) => isWanted && setFacts(now),
      // Without them one can still say what one wants to say; the next one who asks tries again.
      () => known.delete(projectId),
    );
    return () => {
      isWanted = false;
    };
  }, [projectId]);
  return facts;
}

async function load(projectId: string): Promise<ProjectFacts> {
  const [members, { tags }, { profile }] = await Promise.all([
    callPages<{ readonly userId: string; readonly name: string }>(`/api/v1/projects/${projectId}/members`),
    call<{ readonly tags: readonly Tag[] }>(`/api/v1/projects/${projectId}/tags`),
    call<{ readonly profile: { readonly categories: ProjectFacts["categories"] } }>(
      `/api/v1/projects/${projectId}/quality-profile`,
    ),
  ]);
  // A profile that takes any category is offered those of the house.
  const categories = Object.keys(profile.categories).length > 0 ? profile.categories : mqmCore;
  return { members: members.map(({ userId, name }) => ({ id: userId, name })), tags, categories };
}
