import { nearest } from "../../../config/nearest";
import type { Finding } from "../finding";
import { embeddedFlows } from "./embedded";
import { documentError, kindOf } from "./finding";

/** The keys that every flow has. */
const flowKeys = ["Version", "StartAction", "Actions"] as const;

/** Documents that are given in place of a flow, known by keys that are all there. */
const known: readonly { readonly keys: readonly string[]; readonly is: string; readonly fix?: string }[] = [
  {
    keys: ["Name", "Details"],
    is: "an event that a flow sends to a Lambda function",
    fix: "Give the flow; this one belongs to the tests of the function.",
  },
  { keys: ["Version", "Statement"], is: "an IAM policy" },
  { keys: ["StartAt", "States"], is: "a state machine of Step Functions" },
  { keys: ["name", "version", "dependencies"], is: "a package.json" },
  { keys: ["name", "version", "devDependencies"], is: "a package.json" },
  { keys: ["name", "version", "scripts"], is: "a package.json" },
  { keys: ["lockfileVersion"], is: "a package-lock.json" },
  { keys: ["compilerOptions"], is: "a tsconfig.json" },
  { keys: ["AWSTemplateFormatVersion"], is: "a CloudFormation template without a flow in it" },
  { keys: ["Resources"], is: "a CloudFormation template without a flow in it" },
  { keys: ["resource"], is: "a Terraform configuration without a flow in it" },
  { keys: ["terraform_version"], is: "a Terraform state or plan without a flow in it" },
  {
    keys: ["ContactFlowSummaryList"],
    is: "a list of flows, without their content",
    fix: "Get one: aws connect describe-contact-flow --instance-id ID --contact-flow-id ID --query ContactFlow.Content --output text > flow.json",
  },
];

const exportOne = "Give a flow as the console exports it: Save, Export flow (JSON).";

/** What a JSON value is, if it is not a flow; undefined when it is one, good or bad. */
export function otherDocument(value: unknown): Finding | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return embeddedFlows(value) ?? notFlow(`The file holds ${kindOf(value)}`, exportOne);
  }
  const keys = new Set(Object.keys(value));
  const own = flowKeys.filter((key) => keys.has(key));
  if (own.length >= 2) return undefined;
  if (Array.isArray((value as { readonly modules?: unknown }).modules)) return legacyExport();
  const kind = known.find((one) => one.keys.every((key) => keys.has(key)));
  return embeddedFlows(value) ?? (kind ? notFlow(`The file is ${kind.is}`, kind.fix ?? exportOne) : strange(keys));
}

function notFlow(what: string, fix: string): Finding {
  return documentError("not-a-flow", `${what}; a flow is an object with ${flowKeys.join(", ")}.`, fix);
}

function strange(keys: ReadonlySet<string>): Finding {
  const missing = flowKeys.filter((key) => !keys.has(key));
  const renamed = misspelt(missing, keys);
  const found =
    keys.size === 0
      ? "an empty object"
      : `an object with ${[...keys].slice(0, 8).join(", ")}${keys.size > 8 ? ", …" : ""}`;
  return documentError(
    "not-a-flow",
    `The file is not a flow: it has no ${missing.join(", no ")}. It holds ${found}.`,
    renamed === "" ? exportOne : renamed,
  );
}

/** What to rename where keys of a flow are missing and similar ones are there; empty when nothing is similar. */
export function misspelt(missing: readonly string[], keys: Iterable<string>): string {
  const others = [...keys].filter((key) => !(flowKeys as readonly string[]).includes(key));
  const renamed = missing.flatMap((key) => {
    const near = nearest(key, others);
    return near === undefined ? [] : [`${JSON.stringify(near)} to ${JSON.stringify(key)}`];
  });
  return renamed.length === 0 ? "" : `Rename ${renamed.join(" and ")}: keys are case-sensitive.`;
}

function legacyExport(): Finding {
  return documentError(
    "legacy-export",
    'The file is an export of the console from before 2020 (a list of "modules"): the service takes only the flow language that came after it, version 2019-10-30.',
    "Convert it in the console: create a flow of the same type, choose Save, Import (beta) or Import flow, save it, and export it again.",
  );
}
