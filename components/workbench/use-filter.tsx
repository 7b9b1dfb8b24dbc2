"use client";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Acts } from "@/components/commands/use-command-keys";
import { useLoaded } from "@/components/ui/use-loaded";
import { loadWhenIdle } from "@/components/ui/when-idle";
import type { AnnotationView } from "@/lib/annotation/view";
import { FilterBar } from "./filter-bar";
import {
  isFiltering,
  matchersOf,
  noFilter,
  passes,
  readFilter,
  writeFilter,
  type Filter,
  type FilterFacts,
  type Matchers,
} from "./filter";
import { FindBar } from "./find-bar";
import { useChecksAreReady, type FindingStore } from "./finding-store";
import type { Desk } from "./make-desk";

const loadSearch = () => import("@/lib/search/make-matcher");

type FilterProps = {
  readonly desk: Desk;
  readonly findings: FindingStore;
  readonly languages: { readonly source: string; readonly target: string };
  readonly annotations: readonly AnnotationView[];
  /** Segments that others changed since this person was here. */
  readonly changedIds: ReadonlySet<string>;
  /** Grows when lines came, went or moved. */
  readonly version: number;
  /** The address's query, as the page was opened. */
  readonly query: string;
};

export type Filtering = {
  /** Places of the lines on the list; null for all. */
  readonly places: readonly number[] | null;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly matchers: Matchers | null;
  readonly acts: Acts;
  readonly bar: ReactNode;
  readonly findBar: ReactNode;
};

/**
 * Which lines are on the list. What was found stays on it while one works, whatever becomes of its status; the list is
 * made anew when the filter changes, when lines come or go, and on request.
 */
export function useFilter(props: FilterProps): Filtering {
  const { desk, findings, languages, annotations, changedIds, version } = props;
  const [filter, keepFilter] = useState<Filter>(() => readFilter(new URLSearchParams(props.query)));
  const [turn, setTurn] = useState(0);
  const [isFinding, setIsFinding] = useState(filter.query !== "");
  const [findRequest, setFindRequest] = useState(0);

  const setFilter = useCallback((next: Filter) => {
    keepFilter(next);
    const address = new URL(window.location.href);
    writeFilter(next, address.searchParams);
    window.history.replaceState(window.history.state, "", address);
  }, []);

  const search = useLoaded(loadSearch, filter.query !== "");
  useEffect(() => loadWhenIdle([loadSearch]), []);
  const isChecked = useChecksAreReady(findings);
  const found = useMemo(
    () => (search === null ? null : matchersOf(filter, languages, search.makeMatcher)),
    [filter, languages, search],
  );
  const problem = found !== null && "ok" in found ? found.message : null;
  const matchers = found !== null && !("ok" in found) ? found : null;
  const annotated = useMemo(() => annotatedSegments(annotations), [annotations]);

  const places = useMemo(() => {
    void version;
    void turn;
    // An expression that cannot be read filters nothing; the bar says what is wrong with it. Nor does what is on its way.
    const heard = {
      ...filter,
      query: matchers === null ? "" : filter.query,
      finding: isChecked ? filter.finding : null,
    };
    if (!isFiltering(heard)) return null;
    return placesOf({ desk, findings, filter: heard, matchers, annotated, changedIds });
    // What annotations and changes come while one works does not take lines from under the eyes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [filter, matchers, isChecked, version, turn, desk, findings, changedIds]);

  const openFind = useCallback((): false | void => {
    // A second press is for the browser's own search.
    if (document.activeElement?.id === "find-query") return false;
    setIsFinding(true);
    setFindRequest((request) => request + 1);
  }, []);
  const clear = useCallback(() => {
    setFilter(noFilter);
    setIsFinding(false);
  }, [setFilter]);
  const acts = useMemo(
    (): Acts => ({ find: openFind, ...(isFiltering(filter) ? { clear_filter: clear } : {}) }),
    [openFind, clear, filter],
  );
  const again = () => setTurn((before) => before + 1);

  return {
    places,
    filter,
    setFilter,
    matchers,
    acts,
    bar: (
      <FilterBar
        desk={desk}
        filter={filter}
        onFilter={setFilter}
        shown={places?.length ?? null}
        onAgain={again}
        onClear={clear}
        onFind={() => void openFind()}
      />
    ),
    findBar: isFinding && (
      <FindBar
        filter={filter}
        problem={problem}
        shown={places?.length ?? null}
        loaded={desk.rows.isWhole() ? null : { count: desk.rows.loadedCount(), total: desk.rows.count() }}
        focusRequest={findRequest}
        onFilter={setFilter}
        onClose={() => {
          setFilter({ ...filter, query: "" });
          setIsFinding(false);
        }}
      />
    ),
  };
}

type Looking = {
  readonly desk: Desk;
  readonly findings: FindingStore;
  readonly filter: Filter;
  readonly matchers: Matchers | null;
  readonly annotated: ReadonlyMap<string, "open" | "resolved">;
  readonly changedIds: ReadonlySet<string>;
};

function placesOf({ desk: { store, rows }, findings, filter, matchers, annotated, changedIds }: Looking) {
  const places: number[] = [];
  for (let place = 0; place < rows.count(); place++) {
    const line = rows.lineAt(place);
    if (line?.kind !== "segment") continue;
    const { id, status, source, target, text, save } = store.get(line.segmentId);
    const facts: FilterFacts = {
      status,
      role: line.role,
      source: source.text,
      target: text,
      person: target?.authorName ?? null,
      isUnsaved: save.kind !== "saved",
      hasChanged: changedIds.has(id),
      annotations: annotated.get(id) ?? "none",
      findings: () => findings.openOf(id, source.text, text),
    };
    if (passes(filter, matchers, facts)) places.push(place);
  }
  return places;
}

function annotatedSegments(annotations: readonly AnnotationView[]): ReadonlyMap<string, "open" | "resolved"> {
  const segments = new Map<string, "open" | "resolved">();
  for (const { resolved, spans } of annotations) {
    for (const { segmentId } of spans) {
      if (resolved === null) segments.set(segmentId, "open");
      else if (!segments.has(segmentId)) segments.set(segmentId, "resolved");
    }
  }
  return segments;
}
