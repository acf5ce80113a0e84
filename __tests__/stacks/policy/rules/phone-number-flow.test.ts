import { phoneNumberFlow } from "../../../../stacks/policy/rules/phone-number-flow";
import { describeRule, ref } from "../describe-rule";

const number = { aws_connect_phone_number: { main: { country_code: "GB" } } };
const answered = (phoneNumberId: string) => ({
  ...number,
  aws_connect_phone_number_contact_flow_association: { a: { phone_number_id: phoneNumberId, contact_flow_id: "f" } },
});

describeRule(phoneNumberFlow, {
  refuses: [
    ["a number that nothing answers", number, { "aws_connect_phone_number.main": /no flow/ }],
    [
      "a number beside one that a flow answers",
      answered(ref("aws_connect_phone_number.other.id")),
      { "aws_connect_phone_number.main": /no flow/ },
    ],
  ],
  accepts: [["a number with a flow", answered(ref("aws_connect_phone_number.main.id"))]],
});
