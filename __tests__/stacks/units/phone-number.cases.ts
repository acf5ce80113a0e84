import type { ContactCenterInput } from "../../../config/schema";
import { type PhoneNumberOutputs, phoneNumber } from "../../../stacks/units/phone-number";
import { leavePhoneNumberFlow, phoneNumberFlow } from "../../../stacks/units/phone-number-flow";
import { type Changes, exampleConfig } from "../../support/contact-centers";
import { only, unitStack } from "./unit-stack";

const id = "01234567-89ab-cdef-0123-456789abcdef";

function make(settings: ContactCenterInput["phoneNumber"], changes: Changes = {}) {
  const config = exampleConfig({ phoneNumber: settings, ...changes });
  const made: (PhoneNumberOutputs | undefined)[] = [];
  const stack = unitStack((scope) => {
    made.push(phoneNumber(scope, "number", { config, instanceArn: "arn:instance" }));
  });
  return { stack, outputs: made[0] };
}

test.each([
  [
    "with its first digits and what it is for",
    { type: "claim", country: "US", numberType: "TOLL_FREE", prefix: "+1206", description: "Orders" },
    { country_code: "US", type: "TOLL_FREE", prefix: "+1206", description: "Orders" },
  ],
  ["as the first free one of its country", { type: "claim", country: "GB" }, { country_code: "GB", type: "DID" }],
] as const)("is claimed for the instance %s", (_, settings, expected) => {
  expect(only(make(settings).stack, "aws_connect_phone_number")).toEqual({
    target_arn: "arn:instance",
    ...expected,
    lifecycle: { prevent_destroy: true },
  });
});

test("may be given back where the environment says so", () => {
  const { stack } = make({ type: "claim", country: "GB" }, { destroyProtection: false });

  expect(only(stack, "aws_connect_phone_number").lifecycle).toBeUndefined();
});

test("one that the instance has already is not claimed", () => {
  const { stack, outputs } = make({ type: "existing", id, description: "Orders" });

  expect(stack.ofType("aws_connect_phone_number")).toEqual([]);
  expect(outputs).toEqual({ id, number: undefined });
});

test("nothing is made when there is none", () => {
  const { stack, outputs } = make(undefined);

  expect(stack.resources).toEqual([]);
  expect(outputs).toBeUndefined();
});

test("says that a flow of another stack answers it, only where there is that stack", () => {
  const claim = { type: "claim", country: "GB" } as const;
  const suppressed = (changes: Changes) =>
    make(claim, changes).stack.resources.flatMap(({ suppressions }) => suppressions);

  expect(suppressed({})).toEqual([
    { rule: "phone-number-flow", reason: expect.stringContaining("stack voice-to-chat answers it") },
  ]);
  expect(suppressed({ voiceToChat: undefined })).toEqual([]);
});

test("is answered by a flow", () => {
  const stack = unitStack((scope) =>
    phoneNumberFlow(scope, "number-flow", { instanceId: "i-1", phoneNumberId: id, flowId: "f-inbound" }),
  );

  expect(only(stack, "aws_connect_phone_number_contact_flow_association")).toEqual({
    instance_id: "i-1",
    phone_number_id: id,
    contact_flow_id: "f-inbound",
  });
});

test("is left to another stack without being taken from the flow that answers it", () => {
  const association = { instanceId: "i-1", phoneNumberId: id, flowId: "f-inbound" };
  const [before] = unitStack((scope) => phoneNumberFlow(scope, "number-flow", association)).resources;
  const stack = unitStack((scope) => leavePhoneNumberFlow(scope, "number-flow"));

  expect(stack.json.removed).toEqual([{ from: before?.address, lifecycle: { destroy: false } }]);
});
