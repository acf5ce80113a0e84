import type { FunctionVariable } from "../../config/names";
import { SwitchboardError } from "../../config/problem";
import type { FunctionManifest } from "../../functions/shared/manifest";

type Variables = Readonly<Partial<Record<FunctionVariable, string>>>;

/**
 * The variables of a function, in the order of its manifest.
 *
 * @throws SwitchboardError with every variable that the function asks for and does not get, or gets and does not ask for:
 * the one would fail at the first call, the other is a right that nobody reviewed.
 */
export function exactEnvironment({ name, environment }: FunctionManifest, given: Variables): Record<string, string> {
  const missing = environment.filter((variable) => given[variable] === undefined);
  const extra = Object.keys(given).filter((variable) => !environment.includes(variable as FunctionVariable));
  if (missing.length > 0 || extra.length > 0) {
    const message = [
      `Function ${name} gets an environment that is not the one of its manifest:`,
      ...missing.map((variable) => `  missing  ${variable}`),
      ...extra.map((variable) => `  extra    ${variable}`),
      `  fix      Make the stack and functions/${name}/manifest.ts agree.`,
    ].join("\n");
    throw new SwitchboardError("configuration", message, "bug");
  }
  return Object.fromEntries(environment.map((variable) => [variable, given[variable] ?? ""]));
}

/** Of all variables of a stack, those that a function asks for. */
export function variablesFor({ environment }: FunctionManifest, all: Variables): Variables {
  return Object.fromEntries(
    environment.flatMap((variable) => {
      const value = all[variable];
      return value === undefined ? [] : [[variable, value]];
    }),
  );
}
