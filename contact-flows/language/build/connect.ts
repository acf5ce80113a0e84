import { didYouMean } from "../../../config/nearest";
import { failurePart } from "./cursor";
import type { Exit, FlowDraft } from "./draft";

/** Leads the ways to parts into these, fills in the branches that are never taken, and tells of every way that leads nowhere. */
export function connect(draft: FlowDraft): void {
  const unhandled = new Map<string, string[]>();
  for (const exit of [...draft.exits, draft.start]) {
    if (exit.part === undefined) continue;
    const to = draft.beginning(exit.part);
    if (to !== undefined) exit.to = to;
    else if (exit.part === failurePart && !draft.parts.includes(failurePart))
      unhandled.set(exit.block, [...(unhandled.get(exit.block) ?? []), exit.label]);
    else noPart(draft, exit, exit.part);
  }
  for (const [block, errors] of unhandled) {
    draft.problem(
      block,
      `It can fail (${errors.join(", ")}), and the flow does not say what happens then.`,
      "Give the flow an onFailure, or this step one of its own.",
    );
  }
  for (const exit of draft.ends) if (exit.to === undefined && exit.part === undefined) openEnd(draft, exit);
  for (const action of draft.actions) if (action.next !== undefined && action.next.to === undefined) copyBranch(action);
}

function noPart(draft: FlowDraft, { block }: Exit, part: string): void {
  const known = draft.parts.filter((name) => name !== failurePart);
  if (known.includes(part))
    draft.problem(block, `Part "${part}" has no block of its own.`, "Tell something in it, or leave it out.");
  else draft.problem(block, `There is no part "${part}". ${didYouMean(part, known)}`, "Name it in the flow's parts.");
}

function openEnd(draft: FlowDraft, { block, label }: Exit): void {
  if (block === "")
    draft.problem("", `${label === "start" ? "The flow" : `The ${label}`} tells nothing.`, "Add a step, and an end.");
  else
    draft.problem(
      block,
      `It goes on by ${label}, and nothing follows there.`,
      `End that way with ${endsOf(draft).join(", ")} or goTo.`,
    );
}

function endsOf({ type }: FlowDraft): readonly string[] {
  switch (type) {
    case "MODULE":
      return ["returnFromModule", "hangUp"];
    case "CUSTOMER_WHISPER":
    case "AGENT_WHISPER":
    case "OUTBOUND_WHISPER":
      return ["endFlow"];
    case "CUSTOMER_QUEUE":
      return ["endFlow", "hangUp", "moveToQueue"];
    case "CUSTOMER_HOLD":
    case "AGENT_HOLD":
      return ["loopPrompts"];
    default:
      return ["hangUp", "queueFor", "transferToFlow"];
  }
}

/** Leads a `NextAction` that the service demands and never takes as the console does: along one of the branches. */
function copyBranch({ conditions, errors, next }: FlowDraft["actions"][number]): void {
  if (next === undefined) return;
  const done = conditions.find(({ operand }) => operand === "DoneLooping");
  const error = (type: string) => errors.find((one) => one.type === type);
  const branch = error("NoMatchingCondition") ?? done ?? error("NoMatchingError") ?? conditions.at(-1) ?? errors.at(-1);
  next.to = branch?.exit.to ?? "";
  if (branch?.exit.unbounded !== undefined) next.unbounded = branch.exit.unbounded;
}
