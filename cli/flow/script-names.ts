import { didYouMean } from "../../config/nearest";
import type { Center } from "../../contact-flows/simulate/center";
import { known } from "../../contact-flows/simulate/scenario/known";
import { ScenarioError } from "../../contact-flows/simulate/scenario/scenario-error";
import type { ReadScript, ScriptProblem } from "./script";

/** Names in a script that the contact center does not have: of queues, quick connects and agents. */
export function unknownNames({ steps, agent, lambdas = [] }: ReadScript, center: Center): readonly ScriptProblem[] {
  const connects = new Map((center.world.quickConnects ?? []).map((one) => [one.id, one]));
  const login = agent && problemIn(agent.line, () => known(center.agents, agent.login, "agent"));
  const named = steps.flatMap(({ name, value, line }) => {
    if (name === "queued") return problemIn(line, () => known(center.queues, String(value), "queue"));
    if (name === "connected") return problemIn(line, () => known(center.agents, String(value), "agent"));
    if (name !== "agent transfers") return [];
    return problemIn(line, () => known(connects, String(value), "quick connect"));
  });
  return [...(login ?? []), ...unknownLambdas(lambdas, center), ...named];
}

/** Lambdas that no flow invokes; none where flows find out only as they run which they invoke. */
function unknownLambdas(lambdas: NonNullable<ReadScript["lambdas"]>, { world }: Center): readonly ScriptProblem[] {
  const invoked = world.flows.flatMap(({ document }) =>
    document.Actions.flatMap(({ Type, Parameters }) =>
      Type === "InvokeLambdaFunction" ? [String(Parameters?.LambdaFunctionARN ?? "")] : [],
    ),
  );
  if (invoked.some((reference) => reference.includes("$"))) return [];
  const names = invoked.map(nameOf);
  return lambdas.flatMap(({ name, line }) =>
    names.includes(nameOf(name))
      ? []
      : [{ line, message: `No flow invokes a Lambda ${JSON.stringify(name)}. ${didYouMean(name, names)}` }],
  );
}

function nameOf(lambda: string): string {
  return lambda.replace(/^.*function:/, "").replace(/:.*$/, "");
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
