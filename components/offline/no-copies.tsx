"use client";
import { useEffect } from "react";
import { forgetAll } from "./forget-all";

/** A page for people without a session: on this device nobody's documents stay. */
export function NoCopies() {
  useEffect(() => void forgetAll(), []);
  return null;
}
