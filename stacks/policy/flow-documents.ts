import { type FlowType, flowTypes } from "../../contact-flows/language/document";
import { documentOf, type ParseResult, parseFlow } from "../../contact-flows/language/parse";
import { expressions, type Resource, type SynthesisedStack } from "./synthesised-stack";

/** A flow or a module that a stack deploys. */
export interface DeployedFlow {
  readonly resource: Resource;
  /** Undefined where the resource says something that is none. */
  readonly type: FlowType | undefined;
  /** Characters that Amazon Connect gets, with ids where references stand. */
  readonly length: number;
  readonly parsed: ParseResult;
}

/** Stands for a reference: as long as an ARN, and read by the language's rules as something to be filled in. */
const reference = `\${${"r".repeat(140)}}`;

const read = new WeakMap<SynthesisedStack, readonly DeployedFlow[]>();

/** Every flow and module of a stack whose content stands in it. Several rules ask: each is read once. */
export function flowsOf(stack: SynthesisedStack): readonly DeployedFlow[] {
  const flows = read.get(stack) ?? deployedFlows(stack).map(readFlow);
  read.set(stack, flows);
  return flows;
}

/** The resources that deploy a flow or a module. */
export function deployedFlows(stack: SynthesisedStack): readonly Resource[] {
  return stack.ofType("aws_connect_contact_flow", "aws_connect_contact_flow_module");
}

function readFlow(resource: Resource): DeployedFlow {
  const { content, type = "CONTACT_FLOW" } = resource.body;
  const text = typeof content === "string" ? withoutReferences(content) : "";
  const module = resource.type === "aws_connect_contact_flow_module";
  return {
    resource,
    type: module ? "MODULE" : flowTypes.find((known) => known === type),
    length: text.length,
    parsed: parsedFlow(text),
  };
}

function parsedFlow(text: string): ParseResult {
  try {
    return documentOf(JSON.parse(text));
  } catch {
    // Reading from text takes longer at every synth, and says what is wrong with it.
    return parseFlow(text);
  }
}

/** Expressions may hold quotes, which JSON would trip over. */
function withoutReferences(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of expressions(text)) {
    pieces.push(text.slice(from, start), reference);
    from = end;
  }
  return pieces.join("") + text.slice(from);
}
