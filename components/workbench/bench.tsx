"use client";
import { createContext, use, type RefObject } from "react";
import type { BlockRole } from "@/lib/document/block";
import type { EditorHandle } from "@/components/editor/editor-handle";
import type { UndoMemory } from "@/components/editor/undo-memory";
import type { FindingStore } from "./finding-store";
import type { Desk } from "./make-desk";
import type { StructureActs } from "./use-structure";
import type { FindingActs } from "./use-finding-acts";
import type { Spelling } from "./use-spelling";
import type { Selection } from "./selection";
import type { Caret } from "./use-active";

export type Languages = { readonly source: string; readonly target: string };

/** What may be done to the source of the row at hand; null for what the viewer may not. */
export type SourceTools = {
  readonly structure: StructureActs | null;
  readonly onCorrected: (() => Promise<void>) | null;
};

/** What every view of the document works with. Nothing in it changes while one types. */
export type Bench = {
  readonly documentId: string;
  readonly desk: Desk;
  readonly findings: FindingStore;
  readonly findingActs: FindingActs;
  readonly spelling: Spelling;
  readonly languages: Languages;
  readonly canTranslate: boolean;
  readonly isPlainEditor: boolean;
  readonly undoMemory: UndoMemory;
  /** The text box of the segment at hand. */
  readonly editor: RefObject<EditorHandle | null>;
  readonly tools: SourceTools;
  /** Absent where the viewer may not arrange blocks. */
  readonly changeRole: ((blockId: string, role: BlockRole) => void) | null;
  readonly activate: (segmentId: string, caret?: Caret) => void;
  readonly onSelect: (selection: Selection | null) => void;
};

const Context = createContext<Bench | null>(null);
export const BenchProvider = Context.Provider;

export function useBench(): Bench {
  const bench = use(Context);
  if (bench === null) throw new Error("There is no workbench around this.");
  return bench;
}
