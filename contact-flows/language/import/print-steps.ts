import { membersOf } from "../references";
import type { LambdaResource, ModuleResource, Resource } from "../resources";
import { contact, memberPath, Value } from "../values";
import { atom, type Code, type Line } from "./code";
import { commented, key, literal, quoted, text } from "./literals";
import { camelCase, Names, reservedWords } from "./naming";
import type { Argument, Statement } from "./statement";

/** References that the language has a name for. */
const contactNames: ReadonlyMap<string, string> = new Map(namesIn(contact, "contact"));

function namesIn(values: object, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(values).flatMap(([name, value]): readonly (readonly [string, string])[] =>
    value instanceof Value ? [[value.path, `${prefix}.${name}`]] : namesIn(value, `${prefix}.${name}`),
  );
}

const makers = {
  queue: "queue",
  hours: "hours",
  prompt: "prompt",
  lambda: "lambda",
  flow: "flow",
  module: "flowModule",
  "bot-alias": "botAlias",
  view: "view",
  agent: "agent",
  "phone-number": "phoneNumber",
} as const;

const suffixes = { ...makers, prompt: "prompt", lambda: "lambda", module: "module", "bot-alias": "bot" } as const;

/** Other names that a file may import. */
const importedNames = [
  ...[
    "plain",
    "speech",
    "promptById",
    "attribute",
    "contact",
    "reference",
    "contactFlow",
    "carriedFlow",
    "carriedActions",
  ],
] as const;

/** Prints steps, and keeps what the file has to import and to name before them. */
export class StepPrinter {
  /** Names by module of the language. */
  readonly imports = new Map<string, Set<string>>();
  private readonly constants = new Map<Resource, string>();
  private readonly names: Names;

  constructor(taken: Iterable<string>) {
    this.names = new Names([...reservedWords, ...taken]);
    for (const name of [...Object.values(makers), ...importedNames]) this.names.give(name);
  }

  /** A name from a module of the language. */
  use(module: string, name: string): string {
    this.imports.set(module, (this.imports.get(module) ?? new Set()).add(name));
    return name;
  }

  /** A name that nothing else in the file has. */
  give(name: string): string {
    return this.names.give(name);
  }

  /** The resources that were named, as constants. */
  resources(): readonly Line[] {
    return [...this.constants].map(([resource, name]) => ({
      lead: `const ${name} = `,
      code: this.made(resource),
      comments: [],
    }));
  }

  lines(statements: readonly Statement[]): readonly Line[] {
    return statements.map(({ method, args, result, comment }) => ({
      lead: result === undefined ? "" : `const ${result} = `,
      code: { is: "call", callee: `call.${method}`, args: args.map((arg) => this.code(arg)) },
      comments: comment === undefined ? [] : [commented(comment)],
    }));
  }

  private code(arg: Argument): Code {
    switch (arg.is) {
      case "json":
        return literal(arg.value);
      case "value":
        return this.value(arg.path);
      case "result":
        return atom(resultText(arg.of, arg.members));
      case "words": {
        const maker = this.use("texts", arg.form === "plain" ? "plain" : "speech");
        return { is: "call", callee: maker, args: [text(arg.words)] };
      }
      case "held": {
        const maker = this.use(arg.by === "speech" ? "texts" : "build/prompts", arg.by);
        return { is: "call", callee: maker, args: [this.code(arg.value)] };
      }
      case "resource":
        return atom(this.constantFor(arg.resource));
      case "object":
        return { is: "object", entries: arg.entries.map(([name, inner]) => [key(name), this.code(inner)] as const) };
      case "list":
        return { is: "list", items: arg.items.map((item) => this.code(item)) };
      case "branch":
        return { is: "branch", lines: this.lines(arg.statements) };
      case "way":
        return literal("continue");
    }
  }

  private value(path: string): Code {
    const named = contactNames.get(path);
    if (named !== undefined) {
      this.use("values", "contact");
      return atom(named);
    }
    const [namespace, name, ...deeper] = membersOf(path);
    const isAttribute = namespace === "Attributes" && name !== undefined && deeper.length === 0;
    const maker = isAttribute && memberPath("Attributes", name) === path ? "attribute" : "reference";
    const given = maker === "attribute" ? (name ?? "") : path;
    return { is: "call", callee: this.use("values", maker), args: [text(given)] };
  }

  private constantFor(resource: Resource): string {
    const known = this.constants.get(resource);
    if (known !== undefined) return known;
    const suffix = suffixes[resource.kind];
    const base = camelCase(resource.name, suffix);
    const telling = new RegExp(suffix, "i").test(base) ? base : base + suffix.charAt(0).toUpperCase() + suffix.slice(1);
    const name = this.names.give(telling);
    this.constants.set(resource, name);
    return name;
  }

  private made(resource: Resource): Code {
    const maker = this.use("resources", makers[resource.kind]);
    const { id, name } = resource;
    const results = resource.kind === "lambda" ? (resource as LambdaResource).results : [];
    const contract = resource.kind === "module" ? (resource as ModuleResource).contract : {};
    const entries = [
      ...(id === undefined ? [] : [["id", atom(quoted(id))] as const]),
      ...(results.length === 0 ? [] : [["results", literal([...results])] as const]),
      ...(Object.keys(contract).length === 0 ? [] : [["contract", literal({ ...contract })] as const]),
    ];
    return {
      is: "call",
      callee: maker,
      args: [atom(quoted(name)), ...(entries.length === 0 ? [] : [{ is: "object" as const, entries }])],
    };
  }
}

/** `order.status`, `answer.slot("size")`. */
function resultText(of: string, members: readonly string[]): string {
  const [first, argument] = members;
  if (first === undefined) return of;
  const member = /^[A-Za-z_$][\w$]*$/.test(first) ? `${of}.${first}` : `${of}[${quoted(first)}]`;
  return argument === undefined ? member : `${member}(${quoted(argument)})`;
}
