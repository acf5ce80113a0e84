import type { FlowDocument, FlowType } from "../../../../contact-flows/language/document";
import { likelyType } from "../../../../contact-flows/language/import/choose";
import { action, bye, flow } from "../validate/flows";

const say = action("MessageParticipant", "say", { parameters: { Text: "Hello." }, next: "bye" });

test.each<[string, FlowDocument, FlowType]>([
  ["what it says", flow([say, bye], { Metadata: { type: "customerQueue" } }), "CUSTOMER_QUEUE"],
  ["an inbound flow where any type takes its blocks", flow([say, bye]), "CONTACT_FLOW"],
  ["an inbound flow where it has no block", flow([]), "CONTACT_FLOW"],
  ["a module where it returns as one", flow([say, action("EndFlowModuleExecution", "bye")]), "MODULE"],
])("a flow is taken for %s", (_what, document, type) => {
  expect(likelyType(document)).toBe(type);
});
