import { nearest } from "../../../../config/nearest";
import { consoleType, flowTypes } from "../../document";
import type { Rule } from "../rule";
import { shown } from "../wording";

const consoleTypes: readonly string[] = flowTypes.flatMap((type) => consoleType(type) ?? []);

/** What a flow may do depends on where it runs: without its type nobody can hold it to that. */
export const knownType: Rule = {
  id: "known-type",
  severity: "info",
  obeys: "A flow says its type, or whoever checks it does.",
  examine: ({ document: { Metadata, Actions }, type }) => {
    if (type !== undefined) return [];
    const said = Metadata?.type;
    const returning = Actions.some(({ Type }) => Type === "EndFlowModuleExecution");
    const guess = typeof said === "string" ? nearest(said, consoleTypes) : undefined;
    const why = said === undefined ? "The flow does not say its type" : `The flow's type, ${shown(said)}, is not known`;
    const named = guess === undefined ? "" : `Write "type": ${shown(guess)} in Metadata, or `;
    const pass = `${named === "" ? "Pass" : "pass"} --type ${returning ? "MODULE" : "CONTACT_FLOW"}, or what it is, to the check.`;
    return [
      {
        block: "",
        message: `${why}: what only some types of flow may have was not looked for.`,
        fix: `${named}${pass}`,
      },
    ];
  },
};
