import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import * as z from "zod";
import { didYouMean } from "../../config/nearest";
import { SwitchboardError } from "../../config/problem";
import { startOf } from "../../contact-flows/simulate/hours";
import type { Expected } from "../../contact-flows/simulate/scenario/expected";
import type { World } from "../../contact-flows/simulate/world";
import { lambdaOf } from "./script-lambdas";
import { isDuration, type StepName, stepForms, wordSteps } from "./script-steps";

/** One step of a written conversation. */
export interface ScriptStep {
  readonly name: StepName;
  readonly value: unknown;
  readonly within: string | undefined;
  /** Line in its file, from 1, and the step as it is written there. */
  readonly line: number;
  readonly written: string;
}

/** A written conversation. */
export interface Script extends z.output<typeof heading> {
  readonly lambdas: NonNullable<World["lambdas"]>;
  readonly steps: readonly ScriptStep[];
}

/** Something that is wrong with a script. */
export interface ScriptProblem {
  readonly line: number;
  readonly message: string;
}

/** Whether a conversation can begin then. */
function isTime(context: z.core.ParsePayload<string>): void {
  try {
    startOf(context.value, "UTC");
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = error.message.replace(/\.$/, "");
    context.issues.push({ code: "custom", input: context.value, message });
  }
}

const heading = z.object({
  at: z.string().check(isTime).optional(),
  from: z
    .string()
    .regex(/^\+[1-9]\d{1,14}$/, { error: "has to be a number such as +14155550100" })
    .optional(),
  channel: z.enum(["voice", "chat"]).optional(),
  seed: z.int().min(0).optional(),
  attributes: z.record(z.string(), z.string()).optional(),
  /** Login of the agent whom the steps mean. */
  agent: z.string({ error: "has to be the login of an agent" }).optional(),
  /** Name of the customer of a chat. */
  name: z.string().optional(),
  initialMessage: z.string().optional(),
  /** Blocks that go wrong, and the branch that each takes. */
  faults: z.record(z.string(), z.string()).optional(),
});

const schema = heading.extend({
  lambdas: z.record(z.string(), z.json()).optional(),
  steps: z.array(z.union([z.string(), z.record(z.string(), z.unknown())])).min(1),
});

/** What was read of a script: it is undefined where anything is wrong; `steps` are those that could be read. */
export interface ReadScript {
  readonly script?: Script;
  readonly steps: readonly ScriptStep[];
  /** The agent whom the steps mean, where it says so. */
  readonly agent?: { readonly login: string; readonly line: number };
  readonly lambdas?: readonly { readonly name: string; readonly line: number }[];
  readonly problems: readonly ScriptProblem[];
}

/** Reads a written conversation. */
export function scriptIn(text: string): ReadScript {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line, message }));
    return { steps: [], problems };
  }
  keepAsWritten(document);
  const raw = contentOf(document);
  if (raw === undefined) {
    return {
      steps: [],
      problems: [{ line: 1, message: "It has an alias (*name) without its anchor, or far too many." }],
    };
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, lines, path);
  const parsed = schema.strict().safeParse(raw);
  const problems = parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, lineOf));
  const steps = stepsIn(raw, text, lineOf, problems);
  const agent = { ...agentIn(raw, lineOf), lambdas: lambdasIn(raw, lineOf) };
  if (!parsed.success || problems.length > 0) return { steps, problems, ...agent };
  const { lambdas = {}, ...rest } = parsed.data;
  const handlers = Object.fromEntries(Object.entries(lambdas).map(([name, answer]) => [name, lambdaOf(answer)]));
  return { script: { ...rest, lambdas: handlers, steps }, steps, problems, ...agent };
}

/** What a document says; undefined where its aliases cannot be followed. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch {
    // That is all that the parser leaves to this moment.
    return undefined;
  }
}

function agentIn(raw: unknown, lineOf: LineOf): Pick<ReadScript, "agent"> {
  const login: unknown = typeof raw === "object" && raw !== null ? Reflect.get(raw, "agent") : undefined;
  return typeof login === "string" ? { agent: { login, line: lineOf(["agent"]) } } : {};
}

function lambdasIn(raw: unknown, lineOf: LineOf): NonNullable<ReadScript["lambdas"]> {
  const lambdas: unknown = typeof raw === "object" && raw !== null ? Reflect.get(raw, "lambdas") : undefined;
  if (typeof lambdas !== "object" || lambdas === null) return [];
  return Object.keys(lambdas).map((name) => ({ name, line: lineOf(["lambdas", name]) }));
}

/** The error for a script that cannot be used, with every problem in it. */
export function scriptProblems(file: string, problems: readonly ScriptProblem[]): SwitchboardError {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const told = [...problems]
    .sort((a, b) => a.line - b.line)
    .map(({ line, message }) => `  line ${String(line).padEnd(4)} ${message}`);
  const text = [`${file} has ${count}:`, "", ...told, "", "How scripts are written: docs/guide/testing-flows.md"];
  return new SwitchboardError("usage", text.join("\n"), "reject");
}

/** A text of a script as it is looked for: between slashes, it is a pattern. */
export function expectedIn(text: string): Expected {
  const [, pattern] = /^\/(.+)\/$/.exec(text) ?? [];
  return pattern === undefined ? text : new RegExp(pattern, "i");
}

/** Keys whose numbers are texts: 007 and +14155550100 stay as they are written. */
const texts: ReadonlySet<unknown> = new Set([
  "at",
  "from",
  "name",
  "initialMessage",
  "agent",
  "within",
  ...Object.keys(stepForms),
]);

function keepAsWritten(document: Document): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? key.value : undefined;
      if (name === "lambdas") return visit.SKIP;
      const values = name === "attributes" && isMap(value) ? value.items.map((item) => item.value) : [value];
      for (const one of name === "attributes" || texts.has(name) ? values : []) {
        if (isScalar(one) && one.value !== null && typeof one.value !== "string")
          one.value = one.source ?? String(one.value);
      }
      return undefined;
    },
  });
}

function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    // The key says where it is: a value may begin on the next line.
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
      : undefined;
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range !== undefined && node.range !== null) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

type LineOf = (path: readonly PropertyKey[]) => number;

function problemsOf(issue: z.core.$ZodIssue, lineOf: LineOf): ScriptProblem[] {
  const known = Object.keys(schema.shape);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ line: lineOf([key]), message: `There is no ${key}. ${didYouMean(key, known)}` }));
  }
  const where = issue.path.map(String).join(".") || "the script";
  if (where === "steps" && issue.code !== "invalid_union") {
    return [{ line: lineOf(issue.path), message: 'steps is a list of what happens: - hears: "Welcome"' }];
  }
  return [{ line: lineOf(issue.path), message: `${where}: ${issue.message}.` }];
}

function stepsIn(raw: unknown, text: string, lineOf: LineOf, problems: ScriptProblem[]): readonly ScriptStep[] {
  const steps: unknown = typeof raw === "object" && raw !== null ? Reflect.get(raw, "steps") : undefined;
  const rows = text.split("\n");
  return (Array.isArray(steps) ? (steps as unknown[]) : []).flatMap((step, index) => {
    const line = lineOf(["steps", index]);
    const say = (message: string) => problems.push({ line, message });
    const written = (rows[line - 1] ?? "").trim();
    if (typeof step === "string") {
      if (isWordStep(step)) return [{ name: step, value: undefined, within: undefined, line, written }];
      say(`There is no step "${step}". ${didYouMean(step, wordSteps)}`);
      return [];
    }
    if (typeof step !== "object" || step === null) return [];
    return mapStep(step as Readonly<Record<string, unknown>>, { line, written }, say);
  });
}

function isWordStep(step: string): step is (typeof wordSteps)[number] {
  return wordSteps.some((word) => word === step);
}

function mapStep(
  { within, ...step }: Readonly<Record<string, unknown>>,
  place: Pick<ScriptStep, "line" | "written">,
  say: (message: string) => void,
): readonly ScriptStep[] {
  const names = Object.keys(step);
  const [name = ""] = names;
  if (names.length !== 1) {
    say(
      `A step says one thing, and this one says ${names.length === 0 ? "nothing" : names.join(", ")}. Begin each with -.`,
    );
    return [];
  }
  const known = Object.keys(stepForms);
  if (!Object.hasOwn(stepForms, name)) {
    say(`There is no step "${name}". ${didYouMean(name, [...known, ...wordSteps])}`);
    return [];
  }
  const parsed = stepForms[name as keyof typeof stepForms].safeParse(step[name]);
  if (!parsed.success) for (const issue of parsed.error.issues) say(`${name}: ${issue.message}.`);
  if (within !== undefined && !isDuration(String(within)))
    say(`within: ${JSON.stringify(within)} is no time such as 30s or 5m.`);
  if (!parsed.success) return [];
  return [
    { ...place, name: name as StepName, value: parsed.data, within: within === undefined ? undefined : String(within) },
  ];
}
