import { Pinpointsmsvoicev2ConfigurationSet } from "@cdktf/provider-aws/lib/pinpointsmsvoicev2-configuration-set";
import { Pinpointsmsvoicev2OptOutList } from "@cdktf/provider-aws/lib/pinpointsmsvoicev2-opt-out-list";
import { Pinpointsmsvoicev2PhoneNumber } from "@cdktf/provider-aws/lib/pinpointsmsvoicev2-phone-number";
import { Construct } from "constructs";
import { partitionOf } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import type { VoiceToChatConfig } from "../../config/schema/voice-to-chat";
import type { DeliveryTopicOutputs } from "./delivery-topic";
import { protection } from "./protection";
import { unboundResource } from "./unbound-resource";

export type EndUserMessaging = Extract<VoiceToChatConfig["sms"], { readonly provider: "end-user-messaging" }>;

export interface SmsProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection">;
  readonly setName: string;
  readonly number: EndUserMessaging["number"];
  /** Where to tell what became of messages. */
  readonly events: Pick<DeliveryTopicOutputs, "arn" | "policy">;
}

export interface SmsOutputs {
  /** What SMS come from, as SendTextMessage takes it. */
  readonly origination: string;
  readonly originationArn: string;
  readonly configurationSet: string;
  readonly configurationSetArn: string;
}

/** What becomes of an SMS in the end. What is on its way says nothing that anybody acts on. */
const finalEvents = [
  ...["TEXT_SUCCESSFUL", "TEXT_DELIVERED", "TEXT_INVALID", "TEXT_UNREACHABLE", "TEXT_CARRIER_UNREACHABLE"],
  ...["TEXT_BLOCKED", "TEXT_CARRIER_BLOCKED", "TEXT_PROTECT_BLOCKED", "TEXT_SPAM", "TEXT_TTL_EXPIRED", "TEXT_UNKNOWN"],
];

/** SMS by AWS End User Messaging: what they come from, and a configuration set that tells what became of them. */
export function sms(scope: Construct, id: string, props: SmsProps): SmsOutputs {
  const unit = new Construct(scope, id);
  const set = new Pinpointsmsvoicev2ConfigurationSet(unit, "configuration-set", {
    name: props.setName,
    defaultMessageType: "TRANSACTIONAL",
  });
  unboundResource(unit, "events", {
    type: "aws_pinpointsmsvoicev2_event_destination",
    settings: {
      configuration_set_name: set.name,
      event_destination_name: "delivery",
      enabled: true,
      matching_event_types: finalEvents,
      sns_destination: [{ topic_arn: props.events.arn }],
    },
    dependsOn: [props.events.policy],
  });
  const configuration = { configurationSet: set.name, configurationSetArn: set.arn };
  if (props.number.type === "existing") {
    const { identity } = props.number;
    return { ...configuration, origination: identity, originationArn: arnOf(identity, props.config) };
  }
  return { ...configuration, ...claimed(unit, props.number, props) };
}

/** A number in a pool of its own: another can join it later without a change of code or rights. */
function claimed(
  unit: Construct,
  { country, numberType }: Extract<EndUserMessaging["number"], { readonly type: "claim" }>,
  { config, setName }: SmsProps,
): Pick<SmsOutputs, "origination" | "originationArn"> {
  const { destroyProtection } = config;
  const optOuts = new Pinpointsmsvoicev2OptOutList(unit, "opt-outs", { name: setName });
  const number = new Pinpointsmsvoicev2PhoneNumber(unit, "number", {
    isoCountryCode: country,
    messageType: "TRANSACTIONAL",
    numberType,
    numberCapabilities: ["SMS"],
    optOutListName: optOuts.name,
    deletionProtectionEnabled: destroyProtection,
    ...protection(destroyProtection),
  });
  const pool = unboundResource(unit, "pool", {
    type: "aws_pinpointsmsvoicev2_pool",
    settings: {
      iso_country_code: country,
      message_type: "TRANSACTIONAL",
      origination_identities: [number.arn],
      opt_out_list_name: optOuts.name,
      deletion_protection_enabled: destroyProtection,
    },
    ...protection(destroyProtection),
  });
  return { origination: pool.getStringAttribute("id"), originationArn: pool.getStringAttribute("arn") };
}

/**
 * ARN of what the account has already (Service Authorization Reference, AWS End User Messaging SMS). A number in digits has
 * none, and the configuration refuses it (config/relations/voice-to-chat.ts).
 */
function arnOf(identity: string, { region, accountId }: SmsProps["config"]): string {
  if (identity.startsWith("arn:")) return identity;
  const of = (resource: string) => `arn:${partitionOf(region)}:sms-voice:${region}:${accountId}:${resource}`;
  if (identity.startsWith("pool-")) return of(`pool/${identity}`);
  if (identity.startsWith("phone-")) return of(`phone-number/${identity}`);
  return of(`sender-id/${identity}/*`);
}
