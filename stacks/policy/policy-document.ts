import { expressions, isObject, type JsonObject } from "./synthesised-stack";

/** One condition of a statement, e.g. `StringEquals`, `aws:sourceaccount`, `["111122223333"]`. */
export interface Condition {
  readonly operator: string;
  /** In lower case: AWS compares condition keys without case. */
  readonly key: string;
  readonly values: readonly string[];
}

/** One statement of a policy, every field a list. */
export interface Statement {
  readonly sid: string;
  readonly effect: "Allow" | "Deny";
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  /** By type (`AWS`, `Service`, `Federated`); a bare `"*"` stands under `AWS`. Empty in identity policies. */
  readonly principals: Readonly<Record<string, readonly string[]>>;
  readonly notPrincipals: Readonly<Record<string, readonly string[]>>;
  readonly conditions: readonly Condition[];
}

/**
 * A policy argument as rules see it. `reference`: the text is made elsewhere (another resource, a data source, an input)
 * and is judged there, so most rules leave it alone. `unreadable`: it is made here and yet cannot be read.
 */
export type PolicyDocument =
  | { readonly kind: "statements"; readonly statements: readonly Statement[] }
  | { readonly kind: "reference" }
  | { readonly kind: "unreadable"; readonly problem: string };

/** A reference to one value: no function call, no operator. */
const bareReference = /^\$\{[\w-]+(?:\.[\w-]+|\[[^\]]*\])*\}$/;

/** Private-use characters around the number of a masked expression; JSON lets them stand in strings. */
const mask = { open: "\uE000", close: "\uE001" };

/** Reads the JSON text of a policy, in which strings may hold `${...}` with quotes that JSON would trip over. */
export function parsePolicyDocument(value: unknown): PolicyDocument {
  if (isObject(value)) return readDocument(value);
  if (typeof value !== "string") return { kind: "unreadable", problem: `it is ${JSON.stringify(value)}, no JSON text` };
  if (bareReference.test(value.trim())) return { kind: "reference" };
  try {
    return readDocument(parseJson(value));
  } catch (error) {
    return { kind: "unreadable", problem: `it is no JSON text (${error instanceof Error ? error.message : "?"})` };
  }
}

/** A JSON text in which strings may hold `${...}`, as its value; undefined for anything else. */
export function parseJsonText(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  const found = expressions(text);
  let masked = "";
  let from = 0;
  found.forEach(({ start, end }, index) => {
    masked += `${text.slice(from, start)}${mask.open}${index}${mask.close}`;
    from = end;
  });
  masked += text.slice(from);
  if (found.length === 0) return JSON.parse(masked);
  const originals = found.map(({ start, end }) => text.slice(start, end));
  return unmask(JSON.parse(masked), originals);
}

function unmask(value: unknown, originals: readonly string[]): unknown {
  if (typeof value === "string") {
    if (!value.includes(mask.open)) return value;
    return value.replaceAll(/\uE000(\d+)\uE001/g, (_, index: string) => originals[Number(index)] ?? "");
  }
  if (Array.isArray(value)) return value.map((item) => unmask(item, originals));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [String(unmask(key, originals)), unmask(item, originals)]),
  );
}

function readDocument(document: unknown): PolicyDocument {
  if (!isObject(document) || document.Statement === undefined) {
    return { kind: "unreadable", problem: "it has no Statement" };
  }
  const statements = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
  if (!statements.every(isStatement)) {
    return { kind: "unreadable", problem: "a statement is no object with the Effect Allow or Deny" };
  }
  return { kind: "statements", statements: statements.map(readStatement) };
}

function isStatement(statement: unknown): statement is JsonObject & { readonly Effect: "Allow" | "Deny" } {
  return isObject(statement) && (statement.Effect === "Allow" || statement.Effect === "Deny");
}

function readStatement(statement: JsonObject & { readonly Effect: "Allow" | "Deny" }): Statement {
  return {
    sid: typeof statement.Sid === "string" ? statement.Sid : "",
    effect: statement.Effect,
    actions: texts(statement.Action),
    notActions: texts(statement.NotAction),
    resources: texts(statement.Resource),
    notResources: texts(statement.NotResource),
    principals: readPrincipals(statement.Principal),
    notPrincipals: readPrincipals(statement.NotPrincipal),
    conditions: Object.entries(isObject(statement.Condition) ? statement.Condition : {}).flatMap(([operator, keys]) =>
      Object.entries(isObject(keys) ? keys : {}).map(([key, values]) => ({
        operator,
        key: key.toLowerCase(),
        values: texts(values),
      })),
    ),
  };
}

function readPrincipals(principal: unknown): Statement["principals"] {
  if (isObject(principal))
    return Object.fromEntries(Object.entries(principal).map(([type, value]) => [type, texts(value)]));
  return principal === undefined ? {} : { AWS: texts(principal) };
}

/** A field as a list of texts. CloudFormation writes references as objects; their JSON is the text then. */
function texts(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((item) =>
    typeof item === "string" ? item : JSON.stringify(item),
  );
}
