import { colors, columns, count, print, printJson } from "../output";
import { environmentFlows } from "./standard";

/** What `flow list` takes. */
export interface ListOptions {
  readonly json: boolean;
  readonly env?: string;
}

/** `npm run flow -- list`: the flows and modules of an environment, and what each names. */
export function list({ json, env }: ListOptions): void {
  const { environment, flows } = environmentFlows(env);
  const entries = flows.map(({ key, name, type, description, resources, document }) => ({
    key,
    name,
    type,
    description: description ?? "",
    blocks: document.Actions.length,
    names: resources.map((resource) => ({ kind: resource.kind, name: resource.name })),
  }));
  if (json) {
    printJson({ version: 1, environment, flows: entries });
    return;
  }
  const rows = entries.map(({ key, name, type, blocks, names }) => {
    const named = names.map((resource) => `${resource.kind} ${resource.name}`).join(", ");
    return [key, name, type, count(blocks, "block"), named];
  });
  print(columns(rows, "").replaceAll(/ +$/gm, ""));
  print();
  for (const { key, description } of entries) if (description !== "") print(`${colors.bold(key)}  ${description}`);
}
