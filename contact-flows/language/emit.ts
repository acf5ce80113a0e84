import type { Action, FlowDocument, JsonValue } from "./document";
import { membersAsWritten } from "./parse/written";

const documentKeys = ["Version", "StartAction", "Metadata", "Settings", "Actions"];
const actionKeys = ["Identifier", "Type", "Parameters", "Transitions"];

/**
 * A flow as JSON text, the same for the same document every time: known keys in one order and foreign ones after them in
 * their own, two spaces, a line break at the end. What `parseFlow` read comes out as it stood.
 */
export function emitFlow(document: FlowDocument): string {
  const members = new Map(membersAsWritten(document)).set("Actions", document.Actions.map(wireAction));
  return `${JSON.stringify(ordered(members, documentKeys), undefined, 2)}\n`;
}

function wireAction(action: Action): JsonValue {
  const members = new Map(membersAsWritten(action));
  if (action.Transitions !== undefined) members.set("Transitions", wireTransitions(action.Transitions));
  return ordered(members, actionKeys);
}

function wireTransitions(transitions: NonNullable<Action["Transitions"]>): JsonValue {
  const members = new Map(membersAsWritten(transitions));
  if (transitions.Errors !== undefined) {
    members.set(
      "Errors",
      transitions.Errors.map((branch) => ordered(membersAsWritten(branch))),
    );
  }
  if (transitions.Conditions !== undefined) {
    members.set(
      "Conditions",
      transitions.Conditions.map((branch) => {
        const condition = ordered(membersAsWritten(branch.Condition));
        return ordered(new Map(membersAsWritten(branch)).set("Condition", condition));
      }),
    );
  }
  return ordered(members);
}

function ordered(members: ReadonlyMap<string, JsonValue>, first: readonly string[] = []): JsonValue {
  const rest = new Map(members);
  const leading = first.flatMap((key) => {
    const value = members.get(key);
    rest.delete(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries([...leading, ...rest]);
}
