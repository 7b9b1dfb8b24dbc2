"use client";
import { useCallback } from "react";

/** Where one arrives in a region: at the work first, else at what is at hand there, else at its first control. */
const stops = [
  '[contenteditable="true"]:not([data-source])',
  '[aria-current="true"] textarea:not([data-source])',
  '[role="row"][tabindex="0"]',
  '[role="tab"][data-state="active"]',
  'input, button:not([tabindex="-1"]), a[href], textarea',
];

/** F6 goes round the regions of the page; past the last one the key is the browser's. */
export function useRegions(announce: (words: string) => void) {
  return useCallback(
    (step: 1 | -1): false | void => {
      const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
        (region) => region.offsetParent !== null || region.getClientRects().length > 0,
      );
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const next = regions[here === -1 ? (step === 1 ? 0 : regions.length - 1) : here + step];
      if (next === undefined) return false;
      const stop = stops.map((each) => next.querySelector<HTMLElement>(each)).find((each) => each !== null);
      (stop ?? next).focus();
      announce(next.dataset.region ?? "");
    },
    [announce],
  );
}
