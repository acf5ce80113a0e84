import { parseJsonText } from "../policy-document";
import type { Problem, Rule } from "../rule";
import { secretIn } from "../secret-patterns";
import { blocks, isObject, type SynthesisedStack } from "../synthesised-stack";

/** Numbers that an operator writes into the configuration because Connect dials them: they are what the resource is. */
const dialled = new Set([
  "aws_connect_quick_connect quick_connect_config.phone_config.phone_number",
  "aws_connect_user phone_config.desk_phone_number",
  "aws_cloudformation_stack template_body.Resources.User.Properties.PhoneConfig.DeskPhoneNumber",
]);

/** Comments, and arguments that hold addresses of resources: cdktf ends those with a hash of their place. */
const addresses = new Set(["//", "depends_on", "replace_triggered_by"]);

/** Messages name the place and the kind, never the value: reports end up in logs. */
export const noLiteralSecret = {
  id: "no-literal-secret",
  title: "No secret and no phone number stands in the synthesised JSON.",
  why: "It is kept in the repository, in the state and in every plan's log, where everybody who may read them finds it.",
  source: "CKV_AWS_45, Switchboard CC-SECRET",
  check: (stack) => [...placesOf(stack)].flatMap(({ address, type, value }) => scan(address, type, value)),
} as const satisfies Rule;

/** A part of the stack's JSON, with the address to report it under. */
interface Place {
  readonly address: string;
  readonly type: string;
  readonly value: unknown;
}

function* placesOf({ json, resources }: SynthesisedStack): Generator<Place> {
  for (const { address, type, body } of resources) yield { address, type, value: body };
  for (const section of ["terraform", "locals", "variable"])
    yield { address: section, type: section, value: json[section] };
  for (const [name, providers] of Object.entries(isObject(json.provider) ? json.provider : {})) {
    for (const provider of blocks(providers)) yield { address: `provider.${name}`, type: "provider", value: provider };
  }
  for (const [name, output] of Object.entries(isObject(json.output) ? json.output : {})) {
    yield { address: `output.${name}`, type: "output", value: output };
  }
  for (const [type, byName] of Object.entries(isObject(json.data) ? json.data : {})) {
    for (const [name, value] of Object.entries(isObject(byName) ? byName : {})) {
      yield { address: `data.${type}.${name}`, type, value };
    }
  }
}

function scan(address: string, type: string, root: unknown): readonly Problem[] {
  const found = new Map<string, string>();
  walk(root, [], (text, path) => {
    const what = secretIn(text, path);
    if (what === undefined) return;
    const argument = path.filter((key) => !/^\d+$/.test(key)).join(".");
    if (!dialled.has(`${type} ${argument}`)) found.set(argument, what);
  });
  return [...found].map(([argument, what]) => ({
    address,
    message: `${argument} holds ${what}`,
    fix: "Keep it in Secrets Manager and refer to it; a phone number comes from a resource or a parameter.",
  }));
}

/** Calls `visit` with every text; of a text that is JSON (policies, templates, flows) with every text inside it. */
function walk(value: unknown, path: readonly string[], visit: (text: string, path: readonly string[]) => void): void {
  if (typeof value === "string") {
    const inner = /^\s*[[{]/.test(value) ? parseJsonText(value) : undefined;
    if (typeof inner === "object" && inner !== null) walk(inner, path, visit);
    else visit(value, path);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      walk(item, [...path, String(index)], visit);
    });
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) if (!addresses.has(key)) walk(item, [...path, key], visit);
  }
}
