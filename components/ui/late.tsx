"use client";
import { Component, lazy, useReducer, type ComponentType, type ReactNode } from "react";
import { LatePartMissing } from "./late-part-missing";

/**
 * A component whose script comes once it is wanted, to be shown within a Suspense. The loader of scripts asks once more
 * by itself; where the script is still not to be had, that is told, and asked for again when somebody wants it.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  // What has failed to load stays failed: every further attempt is another component.
  const begin = () => lazy(async () => ({ default: await load() }));
  const held = { part: begin() };
  return function LatePart(props: Props) {
    const [attempt, count] = useReducer((attempts: number) => attempts + 1, 0);
    const Part: ComponentType<Props> = held.part;
    const again = () => {
      held.part = begin();
      count();
    };
    return (
      <PartBoundary key={attempt} onAgain={again}>
        <Part {...props} />
      </PartBoundary>
    );
  };
}

type BoundaryProps = { readonly children: ReactNode; readonly onAgain: () => void };
type BoundaryState = { readonly error: Error | null; readonly isAway: boolean };

class PartBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, isAway: false };

  static getDerivedStateFromError(error: Error): Partial<BoundaryState> {
    return { error };
  }

  override render(): ReactNode {
    const { error, isAway } = this.state;
    if (error === null) return this.props.children;
    // A fault of the part itself is the page's to tell.
    if (error.name !== "ChunkLoadError") throw error;
    return isAway ? null : (
      <LatePartMissing onAgain={this.props.onAgain} onAway={() => this.setState({ isAway: true })} />
    );
  }
}
