import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyContext, Rule } from "../../../stacks/policy/rule";
import { type JsonObject, readSynthesisedStack, type SynthesisedStack } from "../../../stacks/policy/synthesised-stack";

/** The `resource` section of a stack: arguments by type and name. */
export type Resources = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/** A stack that breaks the rule, and at which addresses, with what every message there has to say. */
export type Refused = readonly [
  behaviour: string,
  resources: Resources,
  at: Readonly<Record<string, RegExp>>,
  json?: JsonObject,
];

/** A stack that obeys it. */
export type Accepted = readonly [behaviour: string, resources: Resources, json?: JsonObject];

interface Examples {
  readonly refuses: readonly Refused[];
  readonly accepts: readonly Accepted[];
  /** The resource types it holds, where its file does not name them because a shared table does. */
  readonly knows?: readonly string[];
  readonly context?: PolicyContext;
}

const ruleFolder = join(__dirname, "../../../stacks/policy/rules");

export function stackOf(resources: Resources, json: JsonObject = {}): SynthesisedStack {
  return readSynthesisedStack("example", { ...json, resource: resources });
}

/** A Terraform reference, as it stands in synthesised JSON. */
export function ref(expression: string): string {
  return `\${${expression}}`;
}

/** Runs a rule over its examples, and proves that every resource type it knows is in one of each kind. */
export function describeRule(
  rule: Rule,
  { refuses, accepts, knows, context = { destroyProtection: true } }: Examples,
): void {
  describe(rule.id, () => {
    test.each(refuses.map(([behaviour, ...example]) => ({ behaviour, example })))(
      "refuses $behaviour",
      ({ example }) => {
        const [resources, at, json] = example;
        const problems = rule.check(stackOf(resources, json), context);

        expect([...new Set(problems.map(({ address }) => address))].sort()).toEqual(Object.keys(at).sort());
        for (const { address, message } of problems) expect(message).toMatch(at[address] ?? "");
        for (const { fix } of problems) expect(fix).not.toBe("");
      },
    );

    test.each(accepts.map(([behaviour, ...example]) => ({ behaviour, example })))(
      "accepts $behaviour",
      ({ example }) => {
        const [resources, json] = example;
        expect(rule.check(stackOf(resources, json), context)).toEqual([]);
      },
    );

    test("has an example of every resource type that it knows on both sides", () => {
      const types = knows ?? typesNamedIn(readFileSync(join(ruleFolder, `${rule.id}.ts`), "utf8"));

      expect(types.filter((type) => !refuses.some(([, resources]) => type in resources))).toEqual([]);
      expect(types.filter((type) => !accepts.some(([, resources]) => type in resources))).toEqual([]);
    });
  });
}

/** Types as keys or whole strings; those inside messages are followed or preceded by words. */
function typesNamedIn(source: string): readonly string[] {
  const found = [...source.matchAll(/"(aws_[a-z0-9_]+)"|^\s*(aws_[a-z0-9_]+):/gm)];
  return [...new Set(found.map((match) => match[1] ?? match[2] ?? ""))];
}
