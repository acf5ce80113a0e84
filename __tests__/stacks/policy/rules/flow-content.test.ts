import { flowContent } from "../../../../stacks/policy/rules/flow-content";
import { describeRule, ref } from "../describe-rule";

const hangUp = { Identifier: "Hang up", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
const say = (next: string, words: object = { Text: "Hello." }) => ({
  Identifier: "Say",
  Type: "MessageParticipant",
  Parameters: words,
  Transitions: { NextAction: next, Errors: [{ NextAction: "Hang up", ErrorType: "NoMatchingError" }] },
});
const document = (actions: readonly { readonly Identifier: string }[], more: object = {}) =>
  JSON.stringify({ Version: "2019-10-30", StartAction: actions[0]?.Identifier ?? "", ...more, Actions: actions });
const flow = (content: unknown, more: object = {}) => ({ aws_connect_contact_flow: { main: { content, ...more } } });
const refused = (message: RegExp) => ({ "aws_connect_contact_flow.main": message });

const settings = {
  Settings: {
    InputParameters: [],
    OutputParameters: [],
    Transitions: ["Success", "Error"].map((name) => ({ DisplayName: name, ReferenceName: name, Description: "" })),
  },
};
const moduleOf = (actions: readonly { readonly Identifier: string }[]) => ({
  aws_connect_contact_flow_module: { main: { content: document(actions, settings) } },
});
const end = { Identifier: "End", Type: "EndFlowModuleExecution", Parameters: {}, Transitions: {} };
/** A flow that is short where references stand, and too long with ids in their places. */
const manyReferences = Array.from({ length: 2000 }, () => ref("aws_connect_queue.orders.arn")).join(" ");

describeRule(flowContent, {
  knows: ["aws_connect_contact_flow", "aws_connect_contact_flow_module"],
  refuses: [
    ["a flow that stands in a file", flow(undefined, { filename: "flow.json" }), refused(/no rule can read it/)],
    ["what is no JSON", flow("{"), refused(/./)],
    ["JSON that is no flow", flow("[]"), refused(/./)],
    ["a way that leads nowhere", flow(document([say("Goodbye"), hangUp])), refused(/"Goodbye"/)],
    [
      "a block that its type of flow does not have",
      flow(document([Object.assign({}, hangUp, { Type: "TransferContactToQueue" })]), { type: "CUSTOMER_WHISPER" }),
      refused(/TransferContactToQueue|Transfer/),
    ],
    [
      "a flow that is too long with its ids filled in",
      flow(document([say("Hang up", { Text: manyReferences }), hangUp])),
      refused(/characters/),
    ],
    [
      "a module that leads nowhere",
      moduleOf([say("Goodbye"), { ...end, Identifier: "Hang up" }]),
      { "aws_connect_contact_flow_module.main": /"Goodbye"/ },
    ],
  ],
  accepts: [
    ["a flow whose ways all lead somewhere", flow(document([say("Hang up"), hangUp]))],
    [
      "references with quotes in them",
      flow(document([say("Hang up", { PromptId: "REFERENCE" }), hangUp]).replace("REFERENCE", ref('x.outputs["A"]'))),
    ],
    [
      "a brace that is written as JSON escapes it",
      flow(document([say("Hang up", { Text: "Save $(x)." }), hangUp]).replace("$(x)", "$\\u007bx}")),
    ],
    ["a module that returns", moduleOf([say("End"), { ...end, Identifier: "Hang up" }, end])],
  ],
});
