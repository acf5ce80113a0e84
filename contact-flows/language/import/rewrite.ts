import type { Argument, Statement, Story } from "./statement";

/** A story with every sequence of statements changed, the innermost first. */
export function rewritten(story: Story, change: (statements: readonly Statement[]) => readonly Statement[]): Story {
  const inArgument = (arg: Argument): Argument => {
    if (arg.is === "branch") return { is: "branch", statements: inSequence(arg.statements) };
    if (arg.is === "list") return { is: "list", items: arg.items.map(inArgument) };
    if (arg.is !== "object") return arg;
    return { is: "object", entries: arg.entries.map(([key, inner]) => [key, inArgument(inner)] as const) };
  };
  const inSequence = (statements: readonly Statement[]): readonly Statement[] =>
    change(statements.map((statement) => ({ ...statement, args: statement.args.map(inArgument) })));
  return {
    statements: inSequence(story.statements),
    parts: new Map([...story.parts].map(([part, statements]) => [part, inSequence(statements)])),
    onFailure: story.onFailure && inSequence(story.onFailure),
  };
}

/** Every statement of a story, in the order in which they stand there. */
export function statementsOf({ statements, parts, onFailure = [] }: Story): readonly Statement[] {
  const below = (arg: Argument): readonly Statement[] => {
    if (arg.is === "branch") return arg.statements.flatMap(deep);
    if (arg.is === "list") return arg.items.flatMap(below);
    return arg.is === "object" ? arg.entries.flatMap(([, inner]) => below(inner)) : [];
  };
  const deep = (statement: Statement): readonly Statement[] => [statement, ...statement.args.flatMap(below)];
  return [...statements, ...onFailure, ...[...parts.values()].flat()].flatMap(deep);
}
