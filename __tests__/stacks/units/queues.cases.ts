import { queues } from "../../../stacks/units/queues";
import { only, unitStack } from "./unit-stack";

const made = (queue: object) =>
  only(
    unitStack((stack) => {
      const { lead } = queues(stack, "queues", {
        instanceId: "i-1",
        queues: { "front-desk": { hours: "main", quickConnects: [], ...queue } },
        hours: { main: "h-main" },
      });
      lead({ quickConnectIds: { warehouse: "c-warehouse", ann: "c-ann" }, outboundFlowId: "f-outbound" });
    }),
    "aws_connect_queue",
  );

test("a queue has its hours, and the flow for customers whom its agents call", () => {
  expect(made({})).toEqual({
    instance_id: "i-1",
    name: "Front desk",
    hours_of_operation_id: "h-main",
    outbound_caller_config: { outbound_flow_id: "f-outbound" },
  });
});

test("a queue has the name that called people see, beside that flow", () => {
  expect(made({ outboundCallerName: "ACME" }).outbound_caller_config).toEqual({
    outbound_caller_id_name: "ACME",
    outbound_flow_id: "f-outbound",
  });
});

test("a queue lists its quick connects in its own order, and holds as many contacts as it is told", () => {
  expect(made({ quickConnects: ["ann", "warehouse"], maxContacts: 0, description: "At the door" })).toMatchObject({
    quick_connect_ids: ["c-ann", "c-warehouse"],
    max_contacts: 0,
    description: "At the door",
  });
});
