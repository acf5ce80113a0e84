import type { FlowDocument, JsonObject, JsonValue } from "../document";
import { isReference } from "../references";
import type { Resource, ResourceKind } from "../resources";

/** Kinds of resources, by the parameter that names one. */
const kinds: ReadonlyMap<string, ResourceKind> = new Map([
  ["QueueId", "queue"],
  ["AgentId", "agent"],
  ["HoursOfOperationId", "hours"],
  ["PromptId", "prompt"],
  ["LambdaFunctionARN", "lambda"],
  ["ContactFlowId", "flow"],
  ["FlowModuleId", "module"],
  ["AliasArn", "bot-alias"],
]);

/** Turns ids and ARNs in parameters into resources with the names that the console knew them by. */
export class ResourceBook {
  private readonly known = new Map<string, Resource>();
  private readonly numbers = new Map<ResourceKind, number>();
  private readonly displayNames: (block: string) => JsonValue | undefined;

  constructor({ Metadata }: FlowDocument) {
    const blocks = memberOf(Metadata, "ActionMetadata");
    this.displayNames = (block) => memberOf(memberOf(blocks, block), "parameters");
  }

  /** The resource that a parameter of a block names; undefined where it is a reference, or nothing. */
  find(block: string, path: readonly string[], id: JsonValue | undefined, kind = kinds.get(path.at(-1) ?? "")) {
    if (kind === undefined || typeof id !== "string" || id.trim() === "" || isReference(id) || id.startsWith("$."))
      return undefined;
    const key = `${kind} ${id}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const name = this.nameOf(block, path) ?? nameInArn(kind, id) ?? this.numbered(kind);
    const resource = { kind, name, id, ...extras(kind) } as Resource;
    this.known.set(key, resource);
    return resource;
  }

  private nameOf(block: string, path: readonly string[]): string | undefined {
    const found = path.reduce<JsonValue | undefined>((value, key) => memberOf(value, key), this.displayNames(block));
    const name = memberOf(found, "displayName");
    return typeof name === "string" && name.trim() !== "" ? withoutBraces(name.trim()) : undefined;
  }

  private numbered(kind: ResourceKind): string {
    const number = (this.numbers.get(kind) ?? 0) + 1;
    this.numbers.set(kind, number);
    return `${kind} ${number}`;
  }
}

/** A Lambda without results and a module without a contract, until it is known what is read of them. */
function extras(kind: ResourceKind): object {
  if (kind === "lambda") return { results: [] };
  return kind === "module" ? { contract: {} } : {};
}

/** What a placeholder of somebody's own tool stands for: `{{lambdas.lookup.arn}}` for `lookup`. */
function withoutBraces(name: string): string {
  const inner = /^[$#%]?[{<%]+([^{}<>%]+)[}>%]+$/.exec(name)?.[1];
  const words = inner?.split(/[.:]/).filter((word) => word.length > 1 && !/^(arn|id|name)$/i.test(word));
  const last = words?.at(-1)?.trim();
  return last?.replace(/(?<=[^_-])[_-](arn|id)$/i, "") ?? name;
}

/** Lambda functions and bots have names in their ARNs, and so has what a person made up. */
function nameInArn(kind: ResourceKind, id: string): string | undefined {
  const placeholder = withoutBraces(/[$#%]?[{<%]+[^{}<>%]+[}>%]+$/.exec(id)?.[0] ?? "");
  if (placeholder !== "") return placeholder;
  if (kind === "lambda" && id.includes(":function:")) return /:function:([\w-]+)/.exec(id)?.[1];
  const last = id.split(/[/:]/).at(-1) ?? "";
  return /^[A-Za-z][\w -]*[A-Za-z][\w -]*$/.test(last) && !/^[0-9a-f-]{12,}$|^[A-Z0-9]{10}$/.test(last)
    ? last
    : undefined;
}

function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined;
  return (value as JsonObject)[key];
}
