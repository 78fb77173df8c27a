"use client";
import { useEffect } from "react";
import { forgetCopy } from "./local-copy";

/** On the page that follows a save: the text is in the database now. */
export function ForgetCopy({ copyKey }: { readonly copyKey: string }) {
  useEffect(() => forgetCopy(copyKey), [copyKey]);
  return null;
}
