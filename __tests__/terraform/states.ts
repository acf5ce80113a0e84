import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isObject, type JsonObject } from "../../stacks/policy/synthesised-stack";
import { parseObject } from "../support/synthesis";

/** Has a stack keep its state beside itself, and read those of others beside them: nothing is left in the project. */
export function withStateBeside(folder: string): void {
  const file = join(folder, "cdk.tf.json");
  const { terraform, data, ...json } = parseObject(readFileSync(file, "utf8"));
  const { backend: _, ...settings } = isObject(terraform) ? terraform : {};
  const { terraform_remote_state: states, ...otherData } = isObject(data) ? data : {};
  const remote = Object.fromEntries(
    Object.entries(isObject(states) ? states : {}).map(([name, state]) => {
      const stack = name.replace("cross-stack-reference-input-", "");
      const path = join(dirname(folder), stack, "terraform.tfstate");
      return [name, { ...(isObject(state) ? state : {}), backend: "local", config: { path } }];
    }),
  );
  const read = { ...otherData, ...(Object.keys(remote).length === 0 ? {} : { terraform_remote_state: remote }) };
  // Terraform takes no empty section.
  const sections = Object.keys(read).length === 0 ? {} : { data: read };
  writeFileSync(file, JSON.stringify({ ...json, terraform: settings, ...sections }));
}

/** Writes a state with outputs for each stack that has none, as if it were deployed: others can be planned then. */
export function pretendDeployed(stacks: string): void {
  for (const name of readdirSync(stacks)) {
    const state = join(stacks, name, "terraform.tfstate");
    if (existsSync(state)) continue;
    const { output } = parseObject(readFileSync(join(stacks, name, "cdk.tf.json"), "utf8"));
    writeFileSync(state, JSON.stringify(stateWith(isObject(output) ? output : {})));
  }
}

function stateWith(outputs: JsonObject) {
  const values = Object.keys(outputs).map((name) => [name, { value: `made-before/${name}`, type: "string" }]);
  return { version: 4, terraform_version: "1.11.0", serial: 1, outputs: Object.fromEntries(values), resources: [] };
}
