import { type FlowDocument, type FlowType, typeOf } from "../document";
import type { Finding, Severity } from "../finding";
import { flowGraph } from "../graph";
import { toldOf } from "../parse/told";
import { pathRules } from "./path-rules";
import type { Examined, Rule } from "./rule";
import { serviceRules } from "./service-rules";

/** What a caller knows of a flow beside its document. */
export interface ValidateContext {
  /** Beats what the document says of itself. */
  readonly type?: FlowType;
  /** Whether it is a draft, which may be incomplete; the document's own word for it if absent. */
  readonly draft?: boolean;
}

/** Every rule that a flow is held to. */
export const flowRules: readonly Rule[] = [...serviceRules, ...pathRules];

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * All that is wrong with a flow, or doubtful: what the service refuses or what certainly breaks is an error; what was
 * found when this very document was read is not said again. What concerns the flow as a whole comes first, then block by block as they stand in the document, the worst first.
 *
 * @example validate(document, { type: "CUSTOMER_QUEUE" }).filter(({ severity }) => severity === "error")
 */
export function validate(document: FlowDocument, context: ValidateContext = {}): readonly Finding[] {
  const flow = examined(document, context);
  const told = toldOf(document);
  const findings = flowRules.flatMap(({ id, severity, examine }) =>
    told.has(id) ? [] : examine(flow).map((violation): Finding => ({ severity, ...violation, rule: id })),
  );
  if (findings.length < 2) return findings;
  const places = new Map([["", -1]]);
  for (const [at, { Identifier }] of document.Actions.entries()) {
    if (!places.has(Identifier)) places.set(Identifier, at);
  }
  const placeOf = ({ block }: Finding) => places.get(block) ?? document.Actions.length;
  return findings.sort((a, b) => placeOf(a) - placeOf(b) || weights[a.severity] - weights[b.severity]);
}

function examined(document: FlowDocument, { type = typeOf(document), draft }: ValidateContext): Examined {
  const { status } = document.Metadata ?? {};
  const saved = typeof status === "string" && status.toLowerCase() === "saved";
  return { document, graph: flowGraph(document), type, draft: draft ?? saved };
}
