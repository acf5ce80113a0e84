import { type Action, type FlowDocument, type JsonObject, languageVersion } from "../document";
import type { Finding } from "../finding";
import { kindOf } from "./finding";
import { misspelt } from "./other-documents";
import { isObject, type Members, membersOf, type Place, type Report } from "./place";
import { keepTold } from "./told";
import { transitionsOf } from "./transitions";
import { rebuilt } from "./written";

/** Most findings of one file: who has more has one reason for all of them. */
const maxFindings = 100;

/** A flow as far as its shape allows; undefined when something that everybody relies on is not what it must be. */
export interface Shape {
  readonly document: FlowDocument | undefined;
  readonly findings: readonly Finding[];
}

/** Holds an object to the shape of a flow, and finds all that is wrong with it. */
export function shapeOf(value: object): Shape {
  const findings: Finding[] = [];
  let [unfit, left] = [false, 0];
  const report: Report = (severity, { at, block }, what, fix, rule = "shape") => {
    unfit ||= severity === "unfit";
    if (findings.length >= maxFindings) left++;
    else
      findings.push({
        rule,
        severity: severity === "unfit" ? "error" : severity,
        block,
        message: `${at === "" ? "" : `${at}: `}${what}`,
        fix,
      });
  };
  const document = documentShape(value, report);
  if (left > 0) findings.push(rest(left));
  if (unfit) return { document: undefined, findings };
  keepTold(document, findings);
  return { document, findings };
}

function rest(left: number): Finding {
  return {
    rule: "shape",
    severity: "error",
    block: "",
    message: `There are ${left} more problems of this kind, which are left out here.`,
    fix: "Mend the first ones, and look again.",
  };
}

function documentShape(value: object, report: Report): FlowDocument {
  const members = membersOf(value);
  const read = {
    Version: versionOf(members, report),
    StartAction: startOf(members, value, report),
    Metadata: metadataOf(members, report),
    Settings: members.get("Settings") ?? undefined,
  };
  return rebuilt(value, { Actions: actionsOf(members, value, report) }, read) as FlowDocument;
}

function versionOf(members: Members, report: Report): string {
  const version = members.get("Version");
  if (version !== languageVersion) {
    const what = `Version is ${kindOf(version)}, and the service takes only "${languageVersion}".`;
    report("error", { at: "", block: "" }, what, `Write "Version": "${languageVersion}".`, "version");
  }
  return typeof version === "string" ? version : "";
}

function startOf(members: Members, document: object, report: Report): string {
  const start = members.get("StartAction");
  if (typeof start === "string") return start;
  const renamed = start === undefined ? misspelt(["StartAction"], Object.keys(document)) : "";
  const what = `StartAction is ${kindOf(start)}, so that no contact can begin: it has to be the Identifier of the first block.`;
  report(
    "error",
    { at: "", block: "" },
    what,
    renamed || 'Write "StartAction" with the Identifier of the first block.',
    "start-action",
  );
  return "";
}

/** The service does not look at it, so that nothing in it can make a flow unfit. */
function metadataOf(members: Members, report: Report): JsonObject | undefined {
  const metadata = members.get("Metadata") ?? undefined;
  if (metadata === undefined || isObject(metadata)) return metadata as JsonObject | undefined;
  const what = `Metadata is ${kindOf(metadata)} in place of an object: the console cannot lay the flow out by it.`;
  report("warning", { at: "", block: "" }, what, "Leave it out, or export the flow again.");
  return undefined;
}

function actionsOf(members: Members, document: object, report: Report): readonly Action[] {
  const actions = members.get("Actions");
  if (Array.isArray(actions)) {
    const read = actions.map((action: unknown, index) => actionOf(action, index, report));
    return read.some((action, index) => action !== actions[index]) ? read : (actions as readonly Action[]);
  }
  const renamed = actions === undefined ? misspelt(["Actions"], Object.keys(document)) : "";
  const what = `Actions is ${kindOf(actions)}, and has to be the list of the flow's blocks.`;
  report(
    "unfit",
    { at: "", block: "" },
    what,
    renamed || 'Write "Actions" as a list of objects with Identifier and Type.',
  );
  return [];
}

function actionOf(value: unknown, index: number, report: Report): Action {
  if (!isObject(value)) {
    const what = `it is ${kindOf(value)}, and has to be a block: an object with Identifier and Type.`;
    report("unfit", { at: `Actions[${index}]`, block: "" }, what, "Remove it, or write the block.");
    return value as Action;
  }
  const members = membersOf(value);
  const id = members.get("Identifier");
  const place: Place = { at: `Actions[${index}]`, block: typeof id === "string" ? id : "" };
  for (const key of ["Identifier", "Type"] as const) {
    const text = members.get(key);
    if (typeof text === "string") continue;
    const why = key === "Type" ? "says what the block does" : "is what other blocks lead to it by";
    report("unfit", place, `${key} is ${kindOf(text)}, and has to be a text: it ${why}.`, `Write "${key}" as a text.`);
  }
  const parameters = members.get("Parameters") ?? undefined;
  if (parameters !== undefined && !isObject(parameters)) {
    const what = `Parameters is ${kindOf(parameters)}, and has to be an object of the block's settings.`;
    report("unfit", place, what, 'Write "Parameters": {} with the settings by their names.');
  }
  const transitions = transitionsOf(members.get("Transitions") ?? undefined, place, report);
  // Only null is read as something else: an object stays where it stood.
  const read = {
    ...(parameters === undefined && { Parameters: undefined }),
    ...(transitions === undefined && { Transitions: undefined }),
  };
  return rebuilt(value, { Transitions: transitions }, read) as Action;
}
