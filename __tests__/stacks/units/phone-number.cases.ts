import type { ContactCenterInput } from "../../../config/schema";
import { type PhoneNumberOutputs, phoneNumber } from "../../../stacks/units/phone-number";
import { exampleConfig } from "../../support/contact-centers";
import { only, unitStack } from "./unit-stack";

const id = "01234567-89ab-cdef-0123-456789abcdef";

function make(settings: ContactCenterInput["phoneNumber"], destroyProtection = true) {
  const config = exampleConfig({ phoneNumber: settings, destroyProtection });
  const made: (PhoneNumberOutputs | undefined)[] = [];
  const stack = unitStack((scope) => {
    made.push(
      phoneNumber(scope, "number", { config, instance: { id: "i-1", arn: "arn:instance" }, flowId: "f-inbound" }),
    );
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
  const { stack } = make({ type: "claim", country: "GB" }, false);

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

test.each([
  ["one that is claimed", { type: "claim", country: "GB" }, "${aws_connect_phone_number.number.id}"],
  ["one that the instance has", { type: "existing", id }, id],
] as const)("%s is answered by the flow", (_, settings, phoneNumberId) => {
  expect(only(make(settings).stack, "aws_connect_phone_number_contact_flow_association")).toEqual({
    instance_id: "i-1",
    phone_number_id: phoneNumberId,
    contact_flow_id: "f-inbound",
  });
});
