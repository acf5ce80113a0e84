import type { Finding } from "../finding";
import { documentError } from "./finding";

/** A flow inside another file: the way to it, and how it stands there. */
interface EmbeddedFlow {
  readonly way: readonly (string | number)[];
  /** `text`: JSON in a JSON string; `pieces`: a text joined of pieces; `object`: as it is; `elsewhere`: only named. */
  readonly form: "text" | "pieces" | "object" | "elsewhere";
}

/** Types of resources whose content is a flow, in CloudFormation and in Terraform. */
const resourceTypes: ReadonlySet<unknown> = new Set([
  ...["AWS::Connect::ContactFlow", "AWS::Connect::ContactFlowModule"],
  ...["aws_connect_contact_flow", "aws_connect_contact_flow_module"],
  ...["awscc_connect_contact_flow", "awscc_connect_contact_flow_module"],
]);

/** What is said of a file in which flows stand; undefined when there are none. */
export function embeddedFlows(value: unknown): Finding | undefined {
  const flows = [...flowsIn(value, [])];
  const [first] = flows;
  if (first === undefined) return undefined;
  const places = flows.slice(0, 5).map(({ way }) => pathTo(way));
  const at = first.way.length === 0 ? "" : `, at ${places.join(", ")}`;
  const more = flows.length > places.length ? `, and ${flows.length - places.length} more` : "";
  const count = flows.length === 1 ? "A flow stands" : `${flows.length} flows stand`;
  return documentError(
    "embedded",
    `${count} inside ${containerOf(value)}${at}${more}. A flow is read from a file of its own.`,
    takingOut(first),
  );
}

function* flowsIn(value: unknown, way: EmbeddedFlow["way"]): Generator<EmbeddedFlow> {
  if (typeof value === "string") {
    if (looksLikeFlow(value)) yield { way, form: "text" };
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (Object.hasOwn(value, "StartAction") && Object.hasOwn(value, "Actions")) {
    yield { way, form: "object" };
    return;
  }
  const joined = joinedText(value);
  if (joined !== undefined && looksLikeFlow(joined)) {
    yield { way, form: "pieces" };
    return;
  }
  let found = false;
  for (const [key, inner] of Object.entries(value)) {
    for (const flow of flowsIn(inner, [...way, Array.isArray(value) ? Number(key) : key])) {
      found = true;
      yield flow;
    }
  }
  if (!found && isFlowResource(value, way)) yield { way, form: "elsewhere" };
}

/** A flow in a string is known by its keys: the whole of it need not be JSON, for placeholders may stand in it. */
function looksLikeFlow(text: string): boolean {
  return text.trimStart().startsWith("{") && text.includes('"StartAction"') && text.includes('"Actions"');
}

/** What `Fn::Join` makes, with a word for what is known only on deployment. */
function joinedText(value: object): string | undefined {
  const join: unknown = Object.hasOwn(value, "Fn::Join") ? (value as { "Fn::Join": unknown })["Fn::Join"] : undefined;
  if (!Array.isArray(join) || !Array.isArray(join[1])) return undefined;
  return join[1].map((piece: unknown) => (typeof piece === "string" ? piece : "reference")).join("");
}

/** CloudFormation and Terraform's state name the type within the resource, a Terraform configuration above it. */
function isFlowResource(value: object, way: EmbeddedFlow["way"]): boolean {
  const named = new Map<string, unknown>(Object.entries(value));
  if (resourceTypes.has(named.get("Type")) && named.has("Properties")) return true;
  if (resourceTypes.has(named.get("type")) && (named.has("instances") || named.has("values"))) return true;
  // Terraform takes lists of one in place of each object.
  const names = way.filter((step) => typeof step === "string");
  return !Array.isArray(value) && names.at(-3) === "resource" && resourceTypes.has(names.at(-2));
}

function containerOf(value: unknown): string {
  if (typeof value === "string") return "a JSON text";
  if (Array.isArray(value)) return "a list";
  const keys = new Set(Object.keys(Object(value) as object));
  if (keys.has("Resources") || keys.has("AWSTemplateFormatVersion")) return "a CloudFormation template";
  if (keys.has("resource")) return "a Terraform configuration";
  if (keys.has("terraform_version") || keys.has("planned_values")) return "a Terraform state or plan";
  if (keys.has("ContactFlow") || keys.has("ContactFlowModule"))
    return "an answer of the service (describe-contact-flow)";
  return "another JSON document";
}

function takingOut({ way, form }: EmbeddedFlow): string {
  if (form === "elsewhere") {
    return `The resource at ${pathTo(way)} takes its content from elsewhere: give that file.`;
  }
  const path = `${pathTo(way)}${form === "pieces" ? '["Fn::Join"][1] | map(if type == "string" then . else "reference" end) | add' : ""}`;
  const option = form === "object" ? "" : "-r ";
  return `Take it out, and give what comes out: jq ${option}'${path.replaceAll("'", "'\\''")}' FILE > flow.json`;
}

/** The way as jq writes it. */
function pathTo(way: EmbeddedFlow["way"]): string {
  const steps = way.map((step) => {
    return typeof step === "string" && /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  const path = steps.join("");
  return path.startsWith(".") ? path : `.${path}`;
}
