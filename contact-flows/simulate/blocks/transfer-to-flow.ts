import { failed, type Outcome, over, type Standing } from "../block";

/** Transfer to flow: it takes over for good, with the contact's attributes and without what the flow found out. */
export function transferToFlow(at: Standing): Outcome {
  const id = at.text("ContactFlowId") ?? "";
  const flow = at.center.flow(id);
  if (flow === undefined) return failed(`there is no flow "${id}"`);
  if (flow.type === "MODULE") return failed(`"${flow.name}" is a module, which a contact cannot be transferred to`);
  return over({ type: "transfer", flow: id });
}
