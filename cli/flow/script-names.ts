import type { Center } from "../../contact-flows/simulate/center";
import { known } from "../../contact-flows/simulate/scenario/known";
import { ScenarioError } from "../../contact-flows/simulate/scenario/scenario-error";
import type { ReadScript, ScriptProblem } from "./script";

/** Names in a script that the contact center does not have: of queues, quick connects and agents. */
export function unknownNames({ steps, agent }: ReadScript, center: Center): readonly ScriptProblem[] {
  const connects = new Map((center.world.quickConnects ?? []).map((one) => [one.id, one]));
  const login = agent && problemIn(agent.line, () => known(center.agents, agent.login, "agent"));
  const named = steps.flatMap(({ name, value, line }) => {
    if (name === "queued") return problemIn(line, () => known(center.queues, String(value), "queue"));
    if (name !== "agent transfers") return [];
    return problemIn(line, () => known(connects, String(value), "quick connect"));
  });
  return [...(login ?? []), ...named];
}

function problemIn(line: number, look: () => unknown): readonly ScriptProblem[] {
  try {
    look();
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return [{ line, message: error.message }];
  }
}
