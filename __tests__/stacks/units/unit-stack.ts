import { App, TerraformStack } from "cdktf";
import {
  blocks,
  isObject,
  type JsonObject,
  readSynthesisedStack,
  type SynthesisedStack,
} from "../../../stacks/policy/synthesised-stack";
import { parseObject } from "../../support/synthesis";

/** What units make, in a stack with nothing else in it. */
export function unitStack(make: (stack: TerraformStack) => void): SynthesisedStack {
  const stack = new TerraformStack(new App({ stackTraces: false }), "unit");
  make(stack);
  // Through text, as Terraform gets it: what is undefined is gone.
  return readSynthesisedStack("unit", parseObject(JSON.stringify(stack.toTerraform())));
}

/** The arguments of the only resource of a type whose construct path holds `path`. */
export function only({ ofType }: SynthesisedStack, type: string, path = ""): JsonObject {
  const found = ofType(type).filter((resource) => resource.path.includes(path));
  const [resource] = found;
  if (resource === undefined || found.length > 1) throw new RangeError(`${found.length} of ${type} at "${path}"`);
  return resource.body;
}

/** The statements of a policy document, by their `Sid`. */
export function statements(policy: unknown): Readonly<Record<string, JsonObject>> {
  const { Statement } = parseObject(String(policy));
  return Object.fromEntries(blocks(Statement).map((statement) => [String(statement.Sid), statement]));
}

/** JSON text inside an argument, such as a template's or a dashboard's. */
export function objectIn(json: unknown, ...names: readonly string[]): JsonObject {
  return names.reduce(
    (object, name) => {
      const inner = object[name];
      return isObject(inner) ? inner : {};
    },
    parseObject(String(json)),
  );
}
