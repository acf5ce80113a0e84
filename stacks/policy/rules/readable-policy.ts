import { policiesOf } from "../policies";
import type { Rule } from "../rule";

/** A policy that is a reference to another place is not made here, and is left alone. */
export const readablePolicy = {
  id: "readable-policy",
  title: "Every policy made in a stack can be read by the other rules.",
  why: "A policy that cannot be read passes every rule about what it allows.",
  source: "Switchboard",
  check: (stack) =>
    policiesOf(stack).flatMap(({ resource, argument, document }) =>
      document.kind === "unreadable"
        ? {
            address: resource.address,
            message: `${argument} cannot be read: ${document.problem}`,
            fix: "Build the document as an object and JSON.stringify it; no Fn.jsonencode, no template functions.",
          }
        : [],
    ),
} as const satisfies Rule;
