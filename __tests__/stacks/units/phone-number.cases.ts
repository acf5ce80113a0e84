import type { ContactCenterInput } from "../../../config/schema";
import { type PhoneNumberOutputs, phoneNumber } from "../../../stacks/units/phone-number";
import { exampleConfig } from "../../support/contact-centers";
import { only, unitStack } from "./unit-stack";

const id = "01234567-89ab-cdef-0123-456789abcdef";

function make(settings: ContactCenterInput["phoneNumber"], destroyProtection = true) {
  const config = exampleConfig({ phoneNumber: settings, destroyProtection });
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
  const { stack } = make({ type: "claim", country: "GB" }, false);

  expect(only(stack, "aws_connect_phone_number").lifecycle).toBeUndefined();
});

test.each([
  ["the instance has one already", { type: "existing", id, description: "Orders" }, { id, number: undefined }],
  ["there is none", undefined, undefined],
] as const)("nothing is claimed when %s", (_, settings, expected) => {
  const { stack, outputs } = make(settings);

  expect(stack.resources).toEqual([]);
  expect(outputs).toEqual(expected);
});
