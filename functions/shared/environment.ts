import type { FunctionVariable } from "../../config/names";
import type { FunctionManifest } from "./manifest";
import { FunctionError } from "./problem";

/** The variables of a function, all there. One that is empty says that there is no such thing in this environment. */
export type Environment<Variable extends FunctionVariable> = Readonly<Record<Variable, string>>;

/**
 * Reads the variables that a manifest declares; `process.env` is read here and nowhere else in functions.
 *
 * @throws FunctionError naming every one that is missing: the stack gives all of them.
 */
export function readEnvironment<Variable extends FunctionVariable>(
  { name, environment }: Pick<FunctionManifest<Variable>, "name" | "environment">,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment<Variable> {
  const missing = environment.filter((variable) => variables[variable] === undefined);
  if (missing.length > 0) {
    throw new FunctionError("environment", `Function ${name} lacks variables: ${missing.join(", ")}`, "bug");
  }
  return Object.fromEntries(
    environment.map((variable) => [variable, variables[variable] ?? ""]),
  ) as Environment<Variable>;
}

/** A list that a variable holds, joined by commas. */
export function listIn(value: string): readonly string[] {
  return value.split(",").filter((item) => item !== "");
}
