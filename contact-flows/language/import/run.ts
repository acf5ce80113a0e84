import type { Call, Shape } from "../build/call";
import { contactFlow, type FlowDefinition, type FlowOptions } from "../build/contact-flow";
import { promptById } from "../build/prompts";
import type { Channel, FlowType, JsonValue } from "../document";
import type { ModuleContract } from "../resources";
import { plain, speech } from "../texts";
import { reference, Value } from "../values";
import type { Argument, Statement, Story } from "./statement";

/** What a flow says of itself, without its branches. */
export type PlainOptions = Omit<
  FlowOptions<FlowType, Channel, string, ModuleContract | undefined>,
  "onFailure" | "parts" | "channels"
>;

type Steps = Readonly<Record<string, ((...args: readonly unknown[]) => unknown) | undefined>>;
type Results = ReadonlyMap<string, unknown>;

/** Tells a story on the builder, so that what its TypeScript will do can be seen without compiling it. */
export function definitionOf(name: string, options: PlainOptions, story: Story): FlowDefinition {
  const told = (statements: readonly Statement[]) => (call: Call<Shape>) => run(call, statements, new Map());
  return contactFlow<FlowType, Channel, string, ModuleContract | undefined>(
    name,
    {
      ...options,
      channels: "any",
      ...(story.onFailure === undefined ? {} : { onFailure: told(story.onFailure) }),
      parts: Object.fromEntries([...story.parts].map(([part, statements]) => [part, told(statements)])),
    },
    told(story.statements),
  );
}

function run(call: Call<Shape>, statements: readonly Statement[], outer: Results): void {
  // Names of steps are data here; every one of them comes from a form.
  const steps = call as unknown as Steps;
  const results = new Map(outer);
  for (const { method, args, result } of statements) {
    const back = steps[method]?.(...args.map((arg) => given(arg, results)));
    if (result !== undefined) results.set(result, back);
  }
}

function given(arg: Argument, results: Results): unknown {
  switch (arg.is) {
    case "json":
      return arg.value;
    case "value":
      return reference(arg.path);
    case "result":
      return resultOf(results.get(arg.of), arg.members);
    case "words":
      return arg.form === "plain" ? plain(arg.words) : speech(arg.words);
    case "held": {
      const value = given(arg.value, results);
      if (!(value instanceof Value)) return value;
      return arg.by === "speech" ? speech(value) : promptById(value);
    }
    case "resource":
      return arg.resource;
    case "object":
      return Object.fromEntries(arg.entries.map(([key, inner]) => [key, given(inner, results)]));
    case "list":
      return arg.items.map((item) => given(item, results));
    case "branch":
      return (call: Call<Shape>) => run(call, arg.statements, results);
    default:
      return "continue" satisfies JsonValue;
  }
}

/** The value that a step gave back, or one of its members. */
function resultOf(result: unknown, members: readonly string[]): unknown {
  const [first, ...rest] = members;
  if (first === undefined || result instanceof Value || typeof result !== "object" || result === null) return result;
  const inner = new Map(Object.entries(result)).get(first);
  return typeof inner === "function" ? inner(rest[0]) : resultOf(inner, rest);
}
