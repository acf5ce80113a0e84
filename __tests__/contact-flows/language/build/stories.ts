import type { Branch } from "../../../../contact-flows/language/build/call";
import { contactFlow, FlowError, type FlowOptions } from "../../../../contact-flows/language/build/contact-flow";
import { fixedIds } from "../../../../contact-flows/language/build/write";
import { type Action, exitsOf, type FlowDocument, type FlowType } from "../../../../contact-flows/language/document";

type Voice = { readonly type: "CONTACT_FLOW"; readonly channel: "VOICE"; readonly part: string };

/** What flows of a few blocks cannot help: they say nothing, set no queue, and have questions without choices. */
const accept = {
  "silent-end": "a step alone",
  "queue-not-set": "a step alone",
  "required-conditions": "a step alone",
};

/** Tells a flow for callers; failures hang up, unless it is said otherwise. */
export function told(
  story: Branch<Voice>,
  options: Partial<FlowOptions<"CONTACT_FLOW", "VOICE", string>> = {},
  languages: readonly string[] = ["en"],
): FlowDocument {
  const flow = contactFlow<"CONTACT_FLOW", "VOICE", string>(
    "Test",
    {
      type: "CONTACT_FLOW",
      channels: ["VOICE"],
      onFailure: (call) => call.hangUp({ name: "failed" }),
      accept,
      ...options,
    },
    story,
  );
  return flow.build({ languages }).document({ resolve: fixedIds });
}

/** Tells a flow of any type, without types in the way: as somebody does who writes JavaScript. */
export function untyped(
  type: FlowType,
  channels: readonly ("VOICE" | "CHAT" | "TASK" | "EMAIL")[],
  // biome-ignore lint/suspicious/noExplicitAny: what is refused at run time is no type error here.
  story: (call: any) => void,
  // biome-ignore lint/suspicious/noExplicitAny: the same.
  onFailure: (call: any) => void = (call) => call.hangUp(),
): FlowDocument {
  return contactFlow("Test", { type, channels, onFailure, accept }, story).build().document({ resolve: fixedIds });
}

/** What is wrong with a story, as `block: message` lines; none when it can be written. */
export function problemsOf(tell: () => unknown): readonly string[] {
  try {
    tell();
    return [];
  } catch (error) {
    if (!(error instanceof FlowError)) throw error;
    return error.problems.map(({ block, message }) => `${block}: ${message}`);
  }
}

/** A flow as lines: `block -label-> target`, in the order of its blocks. */
export function ways({ Actions }: FlowDocument): readonly string[] {
  return Actions.flatMap((action) =>
    exitsOf(action).map(({ label, target }) => `${action.Identifier} -${label}-> ${target}`),
  );
}

/** The only action of a type in a flow. */
export function actionOf({ Actions }: FlowDocument, type: string): Action | undefined {
  const found = Actions.filter(({ Type }) => Type === type);
  return found.length === 1 ? found[0] : undefined;
}
