import type { Element } from "slimdom";

/** What is wrong in a file; `line` counts from 1. */
export type Fault = { readonly line: number; readonly reason: string };

/** Takes down what is wrong with an element, in a sentence. */
export type Report = (element: Element, reason: string) => void;
