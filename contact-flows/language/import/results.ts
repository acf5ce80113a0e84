import { dataFlow } from "../data-flow";
import type { FlowDocument } from "../document";
import { flowGraph } from "../graph";
import { membersOf } from "../references";
import type { LambdaResource, Resource } from "../resources";
import { membersFor } from "./members";
import { camelCase, Names, reservedWords } from "./naming";
import type { Argument, Statement, Story } from "./statement";

/** Steps that give something back, by the namespace in which the service keeps it. */
const sources: ReadonlyMap<string, string> = new Map([
  ["External", "invoke"],
  ["StoredCustomerInput", "collect"],
  ["Lex", "askBot"],
  ["Metrics", "getMetrics"],
]);

/** The steps whose results can be read at some place, by block, and what is given back by those that are. */
type Scope = ReadonlyMap<string, Statement>;

/**
 * A story in which steps read what earlier steps gave back as values of these, where the flow leaves no doubt whose
 * result it is and the step stands where it can be read. Everything else stays a reference.
 */
export function withResults(story: Story, document: FlowDocument): Story {
  const reader = new ResultReader(document);
  const once = (statements: readonly Statement[]) => reader.read(statements, new Map());
  const read: Story = {
    statements: once(story.statements),
    parts: new Map([...story.parts].map(([part, statements]) => [part, once(statements)])),
    onFailure: story.onFailure && once(story.onFailure),
  };
  return reader.named(read);
}

class ResultReader {
  private readonly flow: ReturnType<typeof dataFlow>;
  private readonly names = new Names(reservedWords);
  /** Name of what a block gives back, once something reads it. */
  private readonly given = new Map<string, string>();
  private readonly results = new Map<Resource, Set<string>>();

  constructor(document: FlowDocument) {
    this.flow = dataFlow(flowGraph(document));
  }

  read(statements: readonly Statement[], outer: Scope): readonly Statement[] {
    const scope = new Map(outer);
    return statements.map((statement) => {
      const args = statement.args.map((arg) => this.argument(arg, statement.block ?? "", scope));
      if (statement.block !== undefined && [...sources.values(), "collectPhoneNumber"].includes(statement.method))
        scope.set(statement.block, statement);
      return { ...statement, args };
    });
  }

  private argument(arg: Argument, block: string, scope: Scope): Argument {
    switch (arg.is) {
      case "value":
        return this.value(arg.path, block, scope) ?? arg;
      case "held":
        return { ...arg, value: this.argument(arg.value, block, scope) };
      case "list":
        return { is: "list", items: arg.items.map((item) => this.argument(item, block, scope)) };
      case "object":
        return { is: "object", entries: arg.entries.map(([key, value]) => [key, this.argument(value, block, scope)]) };
      case "branch":
        return { is: "branch", statements: this.read(arg.statements, scope) };
      default:
        return arg;
    }
  }

  private value(path: string, block: string, scope: Scope): Argument | undefined {
    const [namespace = "", ...keys] = membersOf(path);
    if (!sources.has(namespace)) return undefined;
    const [writer, another] = this.flow.reaching(block, namespace);
    const source = writer === undefined || another !== undefined ? undefined : scope.get(writer);
    if (source?.block === undefined) return undefined;
    const members = membersFor(source.method, namespace, keys);
    if (members === undefined || !this.declared(source, keys)) return undefined;
    return { is: "result", of: this.nameOf(source.block, source), members, path };
  }

  /** Keeps the names of results with the Lambda; one that is given by a reference has none. */
  private declared({ method, args: [lambda] }: Statement, keys: readonly string[]): boolean {
    if (method !== "invoke") return true;
    if (lambda?.is !== "resource") return false;
    this.results.set(lambda.resource, (this.results.get(lambda.resource) ?? new Set()).add(keys[0] ?? ""));
    return true;
  }

  private nameOf(block: string, { method, args: [first] }: Statement): string {
    const known = this.given.get(block);
    if (known !== undefined) return known;
    const words = first?.is === "resource" ? first.resource.name : "";
    const name = this.names.give(method === "invoke" ? answerName(words) : plainNames(method));
    this.given.set(block, name);
    return name;
  }

  /** The story with the names of results in place, and the Lambdas with what they give back. */
  named(story: Story): Story {
    const resources = new Map(
      [...this.results].map(([resource, keys]): [Resource, LambdaResource] => {
        return [resource, { ...(resource as LambdaResource), results: [...keys] }];
      }),
    );
    const inArgument = (arg: Argument): Argument => {
      if (arg.is === "resource") return { is: "resource", resource: resources.get(arg.resource) ?? arg.resource };
      if (arg.is === "branch") return { is: "branch", statements: arg.statements.map(inStatement) };
      if (arg.is === "list") return { is: "list", items: arg.items.map(inArgument) };
      if (arg.is !== "object") return arg;
      return { is: "object", entries: arg.entries.map(([key, inner]) => [key, inArgument(inner)]) };
    };
    const inStatement = (statement: Statement): Statement => {
      const result = sourced(statement) ? this.given.get(statement.block ?? "") : undefined;
      return { ...statement, args: statement.args.map(inArgument), ...(result === undefined ? {} : { result }) };
    };
    return {
      statements: story.statements.map(inStatement),
      parts: new Map([...story.parts].map(([part, statements]) => [part, statements.map(inStatement)])),
      onFailure: story.onFailure?.map(inStatement),
    };
  }
}

function sourced({ method }: Statement): boolean {
  return [...sources.values(), "collectPhoneNumber"].includes(method);
}

/** What a Lambda answered is named after it; the Lambda itself says in its name that it is one. */
function answerName(lambda: string): string {
  return lambda === "" || /lambda/i.test(lambda) ? "result" : camelCase(lambda, "result");
}

function plainNames(method: string): string {
  if (method === "askBot") return "answer";
  return method === "getMetrics" ? "metrics" : "input";
}
