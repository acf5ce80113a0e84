import { companions } from "../lookup";
import type { Rule } from "../rule";

export const phoneNumberFlow = {
  id: "phone-number-flow",
  title: "Every phone number is answered by a flow.",
  why: "Callers of a number without one are refused.",
  source: "Switchboard CC-NUMBER",
  check: (stack) =>
    stack
      .ofType("aws_connect_phone_number")
      .filter(
        (number) =>
          companions(stack, "aws_connect_phone_number_contact_flow_association", "phone_number_id", number).length ===
          0,
      )
      .map(({ address }) => ({
        address,
        message: "no flow is associated with it",
        fix: "Add a ConnectPhoneNumberContactFlowAssociation for it.",
      })),
} as const satisfies Rule;
