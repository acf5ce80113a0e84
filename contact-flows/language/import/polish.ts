import type { Form } from "./form";
import { camelCase, Names } from "./naming";
import { rewritten } from "./rewrite";
import { type Argument, json, object, type Statement, type Story } from "./statement";

/** A story with names for its parts, and with the shorter words that the language has for some pairs of steps. */
export function polished(story: Story, forms: ReadonlyMap<string, Form>, readable: (id: string) => boolean): Story {
  const names = new Names();
  const partNames = new Map(
    [...story.parts.keys()].map((id) => {
      const words = readable(id) ? id : (forms.get(id)?.suggested ?? id);
      return [id, names.give(camelCase(words.split(" ").slice(0, 5).join(" "), "part"))] as const;
    }),
  );
  const renamed = (statement: Statement): Statement => {
    const [first, ...rest] = statement.args;
    const part = first?.is === "json" && typeof first.value === "string" ? partNames.get(first.value) : undefined;
    const leads = statement.method === "goTo" || statement.method === "backTo";
    return leads && part !== undefined ? { ...statement, args: [json(part), ...rest] } : statement;
  };
  const changed = rewritten(story, (statements) => queued(statements.map((one) => closedOnly(renamed(one)))));
  const parts = [...changed.parts].map(([id, statements]) => [partNames.get(id) ?? id, statements] as const);
  return { ...changed, parts: new Map(parts) };
}

/** `checkHours` with nothing but what happens when it is closed. */
function closedOnly(statement: Statement): Statement {
  const [hours, branches, ...options] = statement.args;
  if (statement.method !== "checkHours" || hours === undefined || branches?.is !== "object") return statement;
  const [[slot, closed] = [], another] = branches.entries;
  if (slot !== "closed" || closed?.is !== "branch" || another !== undefined) return statement;
  return { ...statement, method: "unlessOpen", args: [hours, closed, ...options] };
}

/** A queue that is set right before the transfer to it. */
function queued(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement, index) => {
    const [queue, ...options] = statement.args;
    const [before, after] = [statements[index - 1], statements[index + 1]];
    if (before !== undefined && setsQueueOnly(before) && transfers(statement)) return [];
    if (
      !setsQueueOnly(statement) ||
      queue === undefined ||
      options.length > 0 ||
      after === undefined ||
      !transfers(after)
    )
      return [statement];
    const [given = object([])] = after.args;
    const args = given.is === "object" && given.entries.length > 0 ? [queue, given] : [queue];
    return [{ ...statement, method: "queueFor", args }];
  });
}

const setsQueueOnly = ({ method, args }: Statement) => method === "setQueue" && args.length === 1;

/** Whether a transfer leaves its failures to the flow: those of setting the queue would go with them. */
function transfers({ method, args }: Statement): boolean {
  const failure = (arg: Argument) => arg.is === "object" && arg.entries.some(([key]) => key === "onFailure");
  return method === "transferToQueue" && !args.some(failure);
}
