import { join } from "node:path";
import { transformSync } from "@swc/core";
import type { FlowDefinition } from "../../../../contact-flows/language/build/contact-flow";

const language = join(__dirname, "../../../../contact-flows/language");

/** The flow that an imported file exports: the file is run as it would be from contact-flows/flows. */
export function evaluated(source: string): FlowDefinition {
  const { code } = transformSync(source, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  const exported: Record<string, FlowDefinition> = {};
  const load = (path: string): unknown => require(path.replace("../language", language));
  new Function("require", "exports", code)(load, exported);
  const [flow] = Object.values(exported);
  if (flow === undefined) throw new Error("The file exports no flow.");
  return flow;
}
