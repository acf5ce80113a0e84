import type { ContactCenterConfig } from "../../../config/schema";
import { type ContactFlowsOutputs, contactFlows } from "../../../stacks/units/contact-flows";
import { mapEntries } from "../../../stacks/units/records";
import { exampleConfig, minimalConfig } from "../../support/contact-centers";
import { objectIn, only, unitStack } from "./unit-stack";

function make(config: ContactCenterConfig) {
  const made: ContactFlowsOutputs[] = [];
  const stack = unitStack((scope) => {
    made.push(
      contactFlows(scope, "flows", {
        instanceId: "i-1",
        config,
        queues: mapEntries(config.queues, (key) => ({ id: `q-${key}`, arn: `arn:queue/${key}` })),
        hours: mapEntries(config.hours, (key) => `h-${key}`),
      }),
    );
  });
  return { stack, outputs: made[0] };
}

const example = make(exampleConfig());
const flow = (key: string, { stack } = example) => only(stack, "aws_connect_contact_flow", `/${key}`);
/** Arguments of every block of a flow that has them. */
const parameters = (key: string, name: string) =>
  [...JSON.stringify(objectIn(flow(key).content).Actions).matchAll(new RegExp(`"${name}":"([^"]+)"`, "g"))].map(
    ([, value]) => value,
  );

test.each([
  ["customer-queue", "Customer queue", "CUSTOMER_QUEUE"],
  ["customer-whisper", "Customer whisper", "CUSTOMER_WHISPER"],
  ["agent-whisper", "Agent whisper", "AGENT_WHISPER"],
  ["customer-hold", "Customer hold", "CUSTOMER_HOLD"],
  ["agent-hold", "Agent hold", "AGENT_HOLD"],
  ["outbound-whisper", "Outbound whisper", "OUTBOUND_WHISPER"],
  ["agent-transfer", "Agent transfer", "AGENT_TRANSFER"],
  ["queue-transfer", "Queue transfer", "QUEUE_TRANSFER"],
  ["disconnect", "Disconnect", "CONTACT_FLOW"],
  ["inbound-main", "Inbound main", "CONTACT_FLOW"],
])("%s is deployed as %s, of type %s", (key, name, type) => {
  expect(flow(key)).toEqual({
    instance_id: "i-1",
    name,
    type,
    description: expect.stringMatching(/\.$/),
    content: expect.stringContaining('"Version": "2019-10-30"'),
  });
});

test("the module has no type, and the settings that Amazon Connect demands stand in its content", () => {
  const module = only(example.stack, "aws_connect_contact_flow_module");

  expect(module).toEqual({
    instance_id: "i-1",
    name: "Error",
    description: expect.any(String),
    content: expect.any(String),
  });
  expect(objectIn(module.content).Settings).toBeDefined();
});

test("there is nothing besides, and every flow and the module is handed on by its bare id and its ARN", () => {
  expect(example.stack.resources).toHaveLength(11);
  expect(Object.keys(example.outputs ?? {})).toHaveLength(11);
  for (const [key, { id, arn }] of Object.entries(example.outputs ?? {})) {
    expect([key, id, arn]).toEqual([key, expect.stringContaining("TfToken"), expect.stringContaining("TfToken")]);
  }
});

test("queues are named by their ARNs, and hours by their ids", () => {
  expect(new Set(parameters("inbound-main", "QueueId"))).toEqual(
    new Set(["arn:queue/general", "arn:queue/orders", "arn:queue/inquiries", "arn:queue/complaints"]),
  );
  expect(parameters("inbound-main", "HoursOfOperationId")).toEqual(["h-office"]);
});

test.each([
  ["CustomerQueue", "customer-queue"],
  ["CustomerWhisper", "customer-whisper"],
  ["AgentWhisper", "agent-whisper"],
  ["CustomerHold", "customer-hold"],
  ["AgentHold", "agent-hold"],
  ["CustomerRemaining", "disconnect"],
])("%s leads to %s, which Terraform makes before", (hook, key) => {
  const [named] = parameters("inbound-main", hook);

  expect(named).toMatch(new RegExp(`^\\$\\{aws_connect_contact_flow\\.flows_${key}_\\w+\\.arn\\}$`));
});

test("the module is named by its bare id, since `id` of Terraform is two ids in one", () => {
  expect(parameters("inbound-main", "FlowModuleId")).toEqual([
    expect.stringMatching(/^\$\{aws_connect_contact_flow_module\.flows_error_\w+\.contact_flow_module_id\}$/),
  ]);
});

test("the console shows the names that people know", () => {
  const shown = JSON.stringify(objectIn(flow("inbound-main").content, "Metadata", "ActionMetadata"));

  for (const name of ["Office hours", "Orders", "Customer queue", "Error"])
    expect(shown).toContain(`{"displayName":"${name}"}`);
  expect(shown).not.toContain('"displayName":"office"');
});

test("the same configuration gives the same content", () => {
  const contents = ({ stack }: ReturnType<typeof make>) => stack.resources.map(({ body }) => body.content);

  expect(contents(make(exampleConfig()))).toEqual(contents(example));
});

test("the smallest contact center speaks one language and has no menu", () => {
  const content = String(flow("inbound-main", make(minimalConfig())).content);

  expect(content).not.toContain("press");
  expect(content).toContain("arn:queue/general");
});

test("what the configuration says is heard", () => {
  const inbound = { organisation: "Nordlicht", menu: { "4": { queue: "orders", say: { en: "lamps" } } } };
  const content = String(flow("inbound-main", make(exampleConfig({ languages: ["en-GB"], inbound }))).content);

  expect(content).toContain("Welcome to Nordlicht.");
  expect(content).toContain("For lamps, press 4.");
});
