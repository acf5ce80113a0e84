import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { sms } from "../../../stacks/units/sms";
import { exampleConfig } from "../../support/contact-centers";
import { unitStack } from "./unit-stack";

function arnOf(identity: string): string {
  let arn = "";
  unitStack((stack) => {
    const policy = new DynamodbTable(stack, "stands-in", { name: "policy" });
    const events = { arn: "arn:topic", policy };
    const number = { type: "existing", identity } as const;
    arn = sms(stack, "sms", { config: exampleConfig(), setName: "set", number, events }).originationArn;
  });
  return arn;
}

test.each([
  [
    "an ARN",
    "arn:aws:sms-voice:eu-west-2:111122223333:pool/pool-1",
    "arn:aws:sms-voice:eu-west-2:111122223333:pool/pool-1",
  ],
  ["a pool", "pool-0123", "arn:aws:sms-voice:eu-west-2:111122223333:pool/pool-0123"],
  ["a number by its id", "phone-0123", "arn:aws:sms-voice:eu-west-2:111122223333:phone-number/phone-0123"],
  ["a sender id, in every country", "ACME", "arn:aws:sms-voice:eu-west-2:111122223333:sender-id/ACME/*"],
])("rights are given on %s", (_, identity, arn) => {
  expect(arnOf(identity)).toBe(arn);
});
