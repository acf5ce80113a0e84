import type { Action, FlowDocument } from "../../document";
import type { Severity } from "../../finding";
import { flowKeys, type KeyHolder, meantKey } from "../keys";
import type { Rule, Violation } from "../rule";
import { listed, short, shown, titleOf } from "../wording";

/** Keys without which a block does something else, or nothing: under another name the service does not see them. */
const needed: ReadonlySet<string> = new Set(["Parameters", "Transitions", "NextAction", "Errors", "Conditions"]);

/** The service knows few keys; what stands under another one is lost, or refused. */
export const unknownKey: Rule = {
  id: "unknown-key",
  severity: "warning",
  obeys: "A flow, its blocks and their branches have only keys that Amazon Connect knows.",
  examine: ({ document }) => [
    ...strange(document, "flow", { block: "", of: () => "The flow" }),
    ...document.Actions.flatMap(inBlock),
  ],
};

function inBlock(action: Action): readonly Violation[] {
  const { Identifier: block, Transitions } = action;
  const own = strange(action, "block", { block, of: () => titleOf(action) });
  if (Transitions === undefined) return own;
  const at = (place: string) => ({ block, of: () => `${place} of ${titleOf(action)}` });
  const { Errors = [], Conditions = [] } = Transitions;
  return [
    ...own,
    ...strange(Transitions, "Transitions", at("Transitions")),
    ...Errors.flatMap((branch, index) => strange(branch, "branch of Errors", at(`Transitions.Errors[${index}]`))),
    ...Conditions.flatMap((branch, index) => [
      ...strange(branch, "branch of Conditions", at(`Transitions.Conditions[${index}]`)),
      ...strange(branch.Condition, "Condition", at(`Transitions.Conditions[${index}].Condition`)),
    ]),
  ];
}

interface Place {
  readonly block: string;
  readonly of: () => string;
}

function strange(object: object, holder: KeyHolder, { block, of }: Place): readonly Violation[] {
  const known: readonly string[] = flowKeys[holder];
  return Object.keys(object)
    .filter((key) => !known.includes(key) && !told(object, key, holder))
    .map((key) => {
      const meant = meantKey(key, holder);
      const message = `${of()} has the key ${short(JSON.stringify(key))}, which is not known.`;
      if (meant === undefined) return { block, message, fix: `Remove it; known: ${listed(known)}.` };
      const there = Object.hasOwn(object, meant);
      const fix = there ? `Remove it; ${meant} is there already.` : `Rename it to ${shown(meant)}.`;
      return { block, message, fix, severity: weightOf(meant) };
    });
}

function weightOf(meant: string): Severity {
  return needed.has(meant) ? "error" : "warning";
}

/** A flow without StartAction, or Version, is another finding, which names the key that looks like it. */
function told(object: object, key: string, holder: KeyHolder): boolean {
  if (holder !== "flow") return false;
  const meant = meantKey(key, holder);
  return (meant === "StartAction" || meant === "Version") && (object as FlowDocument)[meant] === "";
}
