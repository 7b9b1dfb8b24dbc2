"use client";
import { useEffect, useState } from "react";
import { call } from "@/components/ui/call";
import { callPages } from "@/components/ui/call-pages";
import type { Tag } from "@/lib/annotation/tags";
import type { PersonName } from "@/lib/annotation/view";

/** Who can be spoken to, and what remarks can be about. */
export type ProjectFacts = { readonly members: readonly PersonName[]; readonly tags: readonly Tag[] };

const none: ProjectFacts = { members: [], tags: [] };
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
  const [members, { tags }] = await Promise.all([
    callPages<{ readonly userId: string; readonly name: string }>(`/api/v1/projects/${projectId}/members`),
    call<{ readonly tags: readonly Tag[] }>(`/api/v1/projects/${projectId}/tags`),
  ]);
  return { members: members.map(({ userId, name }) => ({ id: userId, name })), tags };
}
