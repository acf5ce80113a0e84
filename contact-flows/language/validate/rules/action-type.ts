import { actionTypes, notTypes, specOf } from "../../catalogue/catalogue";
import type { Rule, Violation } from "../rule";
import { nearestName, shown } from "../wording";

/**
 * A type is one that the service has. One that resembles none may be newer than the catalogue: the console gains blocks
 * all the time, so that only what is clearly a slip or a word for something else is an error.
 */
export const actionType: Rule = {
  id: "action-type",
  severity: "error",
  obeys: "Every block has a type that Amazon Connect knows.",
  examine: ({ document: { Actions } }) => {
    // Comparing names is slow; a flow of many unknown blocks has few types.
    const answers = new Map<string, Omit<Violation, "block">>();
    return Actions.flatMap(({ Identifier, Type }) => {
      if (specOf(Type) !== undefined) return [];
      const answer = answers.get(Type) ?? answerTo(Type);
      answers.set(Type, answer);
      return [{ ...answer, block: Identifier }];
    });
  },
};

function answerTo(type: string): Omit<Violation, "block"> {
  const message = `There is no action of type ${shown(type)}.`;
  const meant = notTypes.get(type);
  if (meant !== undefined) return { message, fix: meant === null ? "Remove the block." : `Write ${meant}.` };
  const guess = nearestName(type, actionTypes);
  if (guess !== undefined) return { message, fix: `Write ${shown(guess)}.` };
  if (!/^[A-Z][A-Za-z0-9]+$/.test(type)) return { message, fix: "Write the type as Amazon Connect spells it." };
  return {
    message: `The type ${shown(type)} is not known here, so that its block is not checked.`,
    fix: "If it is not a new one of Amazon Connect, write the type that is meant.",
    severity: "warning",
  };
}
