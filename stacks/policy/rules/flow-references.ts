import type { Action } from "../../../contact-flows/language/document";
import { deployedFlows, flowsOf } from "../flow-documents";
import type { Problem, Rule } from "../rule";
import { isObject, type Resource, references, type SynthesisedStack } from "../synthesised-stack";

/** Views of AWS's own belong to account `aws`, and are the same everywhere. */
const literals: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["the ARN", /arn:aws[\w-]*:[\w-]*:[^:\s]*:(?!aws:)[^\s"]*/],
  ["the id", /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/i],
];

/** What blocks are called, and what the console keeps of them, may look like an id and name nothing. */
export const flowReferences = {
  id: "flow-references",
  title: "Flows name queues, prompts, flows, Lambdas and bots by reference.",
  why: "An id that was copied is of one instance: deployed elsewhere, the flow is refused, or calls reach the wrong place.",
  source: "Switchboard CC-FLOW-REF",
  check: (stack) => [
    ...flowsOf(stack).flatMap(({ resource, parsed }) =>
      (parsed.document?.Actions ?? []).flatMap((action) => copiedIds(resource.address, action)),
    ),
    ...deployedFlows(stack).flatMap((flow) => looseReferences(flow, stack)),
  ],
} as const satisfies Rule;

function copiedIds(address: string, { Identifier, Parameters = {} }: Action): readonly Problem[] {
  return [...textsIn(Parameters, "")].flatMap(([path, text]) => {
    const found = literals.map(([what, pattern]) => [what, pattern.exec(text)?.[0]]).find(([, value]) => value);
    if (found === undefined) return [];
    return [
      {
        address,
        message: `block ${JSON.stringify(Identifier)}: ${path} holds ${found.join(" ")}`,
        fix: "Name it by a resource in contact-flows, such as queue(...), which becomes a reference.",
      },
    ];
  });
}

function looseReferences({ address, body }: Resource, stack: SynthesisedStack): readonly Problem[] {
  const known = new Set(stack.resources.map((resource) => resource.address));
  return [...references(body.content)]
    .filter((reference) => reference.startsWith("aws_") && !known.has(reference))
    .map((reference) => ({
      address,
      message: `content refers to ${reference}, which the stack does not have`,
      fix: "Refer to a resource of this stack, or to an output of another.",
    }));
}

function* textsIn(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* textsIn(item, `${path}[${at}]`);
  else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, path === "" ? key : `${path}.${key}`);
  }
}
