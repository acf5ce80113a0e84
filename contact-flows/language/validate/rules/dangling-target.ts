import { exitsOf } from "../../document";
import type { Examined, Rule } from "../rule";
import { incomplete, nearestName, shown } from "../wording";

/** Comparing a name with all others is slow, and a flow in which so many are wrong has another trouble. */
const maxGuesses = 10;

/** Every way out of a block leads to a block. */
export const danglingTarget: Rule = {
  id: "dangling-target",
  severity: "error",
  obeys: "Every transition leads to a block of the flow.",
  examine: (flow) => {
    const guess = guesser(flow);
    return flow.document.Actions.flatMap((action) =>
      exitsOf(action)
        .filter(({ target }) => target === "" || !flow.graph.actions.has(target))
        .map(({ kind, label, target }) => {
          const way = kind === "next" ? "NextAction" : `The ${kind} ${shown(label)}`;
          const block = action.Identifier;
          if (target === "") {
            const message = `${way} leads nowhere: its target is empty.`;
            return { block, message, fix: "Name the block that comes next.", severity: incomplete(flow) };
          }
          const message = `${way} leads to ${shown(target)}, and no block has that Identifier.`;
          return { block, message, fix: guess(target) };
        }),
    );
  },
};

function guesser({ graph }: Examined): (target: string) => string {
  const answers = new Map<string, string>();
  return (target) => {
    const known = answers.get(target);
    if (known !== undefined) return known;
    const guess = answers.size < maxGuesses ? nearestName(target, graph.actions.keys()) : undefined;
    const fix = guess === undefined ? "Name a block of this flow." : `Write ${shown(guess)}, if that is meant.`;
    answers.set(target, fix);
    return fix;
  };
}
