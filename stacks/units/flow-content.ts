import { SwitchboardError } from "../../config/problem";
import type { BuiltFlow } from "../../contact-flows/language/build/contact-flow";
import { emitFlow } from "../../contact-flows/language/emit";
import type { Resource, ResourceKind } from "../../contact-flows/language/resources";

/** Something of a stack that flows may name. */
export interface NamedResource {
  /** Id or ARN: a reference of Terraform. */
  readonly identifier: string;
  /** The name that people see in Amazon Connect. */
  readonly displayName: string;
}

/** What flows may name, by its kind and its key. */
export type NamedResources = {
  readonly [Kind in ResourceKind]?: Readonly<Record<string, NamedResource>>;
};

/**
 * A flow as JSON text with references of Terraform in the place of what it names.
 *
 * @throws SwitchboardError naming what there is not, of everything that the flow names.
 */
export function flowContent(flow: BuiltFlow, named: NamedResources): string {
  const missing = flow.resources.filter((resource) => find(resource, named) === undefined);
  if (missing.length > 0) throw missingResources(flow, missing, named);
  const document = flow.document({
    resolve: (resource) => find(resource, named)?.identifier ?? "",
    displayName: (resource) => find(resource, named)?.displayName ?? resource.name,
  });
  return withoutExpressions(emitFlow(document));
}

function find({ kind, name, id }: Resource, named: NamedResources): NamedResource | undefined {
  if (id !== undefined) return { identifier: id, displayName: name };
  const ofKind = named[kind] ?? {};
  return Object.hasOwn(ofKind, name) ? ofKind[name] : undefined;
}

/**
 * Words of a flow as Terraform leaves them alone: `${` and `%{` begin an expression there. A brace written as JSON
 * escapes it is the same brace to Amazon Connect. Tokens of cdktf are no words: they become references.
 */
function withoutExpressions(json: string): string {
  return json.replace(/(\$\{TfToken\[[^\]]+\]\})|([$%])\{/g, (_, token: string | undefined, sign: string) => {
    return token ?? `${sign}\\u007b`;
  });
}

function missingResources(flow: BuiltFlow, missing: readonly Resource[], named: NamedResources): SwitchboardError {
  const lines = missing.map(({ kind, name }) => {
    const known = Object.keys(named[kind] ?? {}).join(", ") || "none";
    return `  ${kind} ${JSON.stringify(name)}; known here: ${known}`;
  });
  const message = [
    `Flow ${JSON.stringify(flow.name)} names what this stack does not have:`,
    ...lines,
    "  fix  Name something that there is, or list the flow after what it names in contact-flows/standard-flows.ts.",
  ].join("\n");
  return new SwitchboardError("configuration", message, "bug");
}
