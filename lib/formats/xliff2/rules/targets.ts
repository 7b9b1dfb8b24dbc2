/** XLIFF 2.1, 4.2.2.2 to 4.2.2.12: skeletons, units, states, and the order of targets. */
import type { Element } from "slimdom";
import { withDescendants } from "../../xml/read-xml";
import type { Report } from "../../xml/fault";
import { childrenOf, nameOf, valueOf } from "../names";

export function checkTargets(root: Element, report: Report): void {
  for (const element of withDescendants(root)) {
    switch (nameOf(element)) {
      case "skeleton":
        checkSkeleton(element, report);
        break;
      case "unit":
        checkOrder(element, report);
        break;
      case "segment":
        checkState(element, report);
        break;
    }
  }
}

function checkSkeleton(skeleton: Element, report: Report): void {
  const [isEmpty, href] = [skeleton.childNodes.length === 0, valueOf(skeleton, "href")];
  if (isEmpty && href === null) report(skeleton, "<skeleton> is empty and has no “href”.");
  if (!isEmpty && href !== null) report(skeleton, "<skeleton> has both content and an “href”.");
}

function checkState(segment: Element, report: Report): void {
  const state = valueOf(segment, "state");
  if (valueOf(segment, "subState") !== null && state === null) {
    report(segment, "“subState” is given without “state”.");
  }
  if (state !== null && state !== "initial" && childrenOf(segment, "target").length === 0) {
    report(segment, `The state is “${state}”, but there is no <target>.`);
  }
  if (/^xlf:/u.test(valueOf(segment, "subState") ?? "")) {
    report(segment, "The prefix “xlf:” of “subState” is kept for XLIFF itself.");
  }
}

/** Every place from 1 to the number of segments and of what lies between them is taken at most once. */
function checkOrder(unit: Element, report: Report): void {
  const parts = childrenOf(unit, "segment", "ignorable");
  if (childrenOf(unit, "segment").length === 0) report(unit, "<unit> has no <segment>.");
  const places = parts.flatMap((part, index) =>
    childrenOf(part, "target").map((target) => {
      const order = valueOf(target, "order");
      return {
        target,
        isOwn: order !== null,
        place: order === null ? index + 1 : Number(order),
        at: index + 1,
      };
    }),
  );
  const taken = new Map<number, Element>();
  for (const { target, place } of places) {
    if (place > parts.length) {
      report(
        target,
        `“order” is ${place}, but the unit has ${parts.length} segments and parts between them.`,
      );
    } else if (taken.has(place)) {
      report(target, `Two targets of this unit have the place ${place}; one without “order” has its own.`);
    }
    taken.set(place, target);
  }
  for (const { target, isOwn, at } of places) {
    if (isOwn && !taken.has(at)) {
      report(target, `No target of this unit takes the place ${at} that this one leaves.`);
    }
  }
}
