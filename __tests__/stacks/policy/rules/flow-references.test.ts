import { flowReferences } from "../../../../stacks/policy/rules/flow-references";
import { describeRule, ref } from "../describe-rule";

const uuid = "01234567-89ab-cdef-0123-456789abcdef";
const instance = `arn:aws:connect:eu-west-2:111122223333:instance/${uuid}`;

const content = (type: string, parameters: object) =>
  JSON.stringify({
    Version: "2019-10-30",
    StartAction: uuid,
    Metadata: { ActionMetadata: { [uuid]: { position: { x: 1, y: 1 } } } },
    Actions: [{ Identifier: uuid, Type: type, Parameters: parameters, Transitions: {} }],
  });
const flow = (type: string, parameters: object, others: object = {}) => ({
  aws_connect_contact_flow: { main: { content: content(type, parameters) } },
  ...others,
});
const refused = (message: RegExp) => ({ "aws_connect_contact_flow.main": message });
const queue = { aws_connect_queue: { orders: {} } };

describeRule(flowReferences, {
  knows: ["aws_connect_contact_flow", "aws_connect_contact_flow_module"],
  refuses: [
    ...(
      [
        [
          "a queue's ARN",
          "UpdateContactTargetQueue",
          { QueueId: `${instance}/queue/${uuid}` },
          /QueueId holds the ARN/,
        ],
        ["a queue's id", "UpdateContactTargetQueue", { QueueId: uuid.toUpperCase() }, /QueueId holds the id 01234567/],
        ["a prompt", "MessageParticipant", { PromptId: `${instance}/prompt/${uuid}` }, /PromptId/],
        ["a flow", "UpdateContactEventHooks", { EventHooks: { CustomerQueue: uuid } }, /EventHooks\.CustomerQueue/],
        [
          "a Lambda",
          "InvokeLambdaFunction",
          { LambdaFunctionARN: "arn:aws:lambda:eu-west-2:111122223333:function:orders" },
          /LambdaFunctionARN/,
        ],
        [
          "a Lambda of another partition",
          "InvokeLambdaFunction",
          { LambdaFunctionARN: "arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:orders" },
          /arn:aws-us-gov/,
        ],
        [
          "an alias of a bot",
          "ConnectParticipantWithLexBot",
          { LexV2Bot: { AliasArn: "arn:aws:lex:eu-west-2:111122223333:bot-alias/A/B" } },
          /LexV2Bot\.AliasArn/,
        ],
        [
          "an ARN of which only the instance is a reference",
          "UpdateContactTargetQueue",
          { QueueId: `arn:aws:connect:eu-west-2:111122223333:instance/${ref("aws_connect_instance.i.id")}/queue/a` },
          /QueueId/,
          { aws_connect_instance: { i: {} } },
        ],
        [
          "a resource that the stack does not have",
          "UpdateContactTargetQueue",
          { QueueId: ref("aws_connect_queue.refunds.arn") },
          /aws_connect_queue\.refunds, which the stack does not have/,
          queue,
        ],
      ] as const
    ).map(
      ([what, type, parameters, message, others = {}]) =>
        [`${what} that was copied into a flow`, flow(type, parameters, others), refused(message)] as const,
    ),
    [
      "an id in a module",
      { aws_connect_contact_flow_module: { m: { content: content("UpdateContactTargetQueue", { QueueId: uuid }) } } },
      { "aws_connect_contact_flow_module.m": /holds the id/ },
    ],
  ],
  accepts: [
    [
      "references, whatever blocks are called",
      flow("UpdateContactTargetQueue", { QueueId: ref("aws_connect_queue.orders.arn") }, queue),
    ],
    ["a value that is known while the flow runs", flow("UpdateContactTargetQueue", { QueueId: "$.Attributes.queue" })],
    [
      "an output of a CloudFormation stack",
      flow(
        "ConnectParticipantWithLexBot",
        { LexV2Bot: { AliasArn: ref('aws_cloudformation_stack.bot.outputs["AliasArn"]').replaceAll('"', "'") } },
        { aws_cloudformation_stack: { bot: {} } },
      ),
    ],
    ["what another stack hands on", flow("X", { QueueId: ref("data.terraform_remote_state.center.outputs.queue") })],
    [
      "a view of AWS's own",
      flow("ShowView", { ViewResource: { Id: "arn:aws:connect:us-east-1:aws:view/form:1", Version: "1" } }),
    ],
    [
      "a module without any",
      { aws_connect_contact_flow_module: { m: { content: content("EndFlowModuleExecution", {}) } } },
    ],
  ],
});
