import { Sesv2ConfigurationSet } from "@cdktf/provider-aws/lib/sesv2-configuration-set";
import { Sesv2ConfigurationSetEventDestination } from "@cdktf/provider-aws/lib/sesv2-configuration-set-event-destination";
import { Sesv2EmailIdentity } from "@cdktf/provider-aws/lib/sesv2-email-identity";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { partitionOf } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import type { VoiceToChatConfig } from "../../config/schema/voice-to-chat";
import type { DeliveryTopicOutputs } from "./delivery-topic";

export interface EmailProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region">;
  readonly setName: string;
  readonly email: NonNullable<VoiceToChatConfig["email"]>;
  /** Where to tell what became of mails. */
  readonly events: Pick<DeliveryTopicOutputs, "arn" | "policy">;
}

export interface EmailOutputs {
  readonly identityArn: string;
  /** Tokens of the DNS records by which SES verifies the domain, separated by spaces; undefined where it is not made here. */
  readonly dnsTokens: string | undefined;
  readonly configurationSet: string;
  readonly configurationSetArn: string;
}

/** ARN of a configuration set of SES, before it is there. */
export function emailSetArn({ region, accountId }: EmailProps["config"], setName: string): string {
  return `arn:${partitionOf(region)}:ses:${region}:${accountId}:configuration-set/${setName}`;
}

/**
 * Mails by Amazon SES: the domain that they come from, and a configuration set that tells what became of them. It has no
 * tracking: SES would rewrite the link, and its own scanner would be the first to open it.
 */
export function email(scope: Construct, id: string, props: EmailProps): EmailOutputs {
  const unit = new Construct(scope, id);
  const set = new Sesv2ConfigurationSet(unit, "configuration-set", {
    configurationSetName: props.setName,
    deliveryOptions: { tlsPolicy: "REQUIRE" },
    reputationOptions: { reputationMetricsEnabled: true },
    sendingOptions: { sendingEnabled: true },
    suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
    // Said here, because an account that has Virtual Deliverability Manager would rewrite links by default.
    vdmOptions: { dashboardOptions: { engagementMetrics: "DISABLED" } },
  });
  new Sesv2ConfigurationSetEventDestination(unit, "events", {
    configurationSetName: set.configurationSetName,
    eventDestinationName: "delivery",
    eventDestination: {
      enabled: true,
      matchingEventTypes: ["DELIVERY", "DELIVERY_DELAY", "BOUNCE", "COMPLAINT", "REJECT"],
      snsDestination: { topicArn: props.events.arn },
    },
    dependsOn: [props.events.policy],
  });
  return {
    ...identityOf(unit, props),
    configurationSet: set.configurationSetName,
    configurationSetArn: set.arn,
  };
}

function identityOf(unit: Construct, { config, email }: EmailProps): Pick<EmailOutputs, "identityArn" | "dnsTokens"> {
  const { identity, manageIdentity } = email;
  if (!manageIdentity) {
    const { region, accountId } = config;
    const identityArn = `arn:${partitionOf(region)}:ses:${region}:${accountId}:identity/${identity}`;
    return { identityArn, dnsTokens: undefined };
  }
  const resource = new Sesv2EmailIdentity(unit, "identity", { emailIdentity: identity });
  return { identityArn: resource.arn, dnsTokens: dnsTokensOf(resource) };
}

/** None where SES tells none, as of an address instead of a domain. */
function dnsTokensOf({ dkimSigningAttributes }: Sesv2EmailIdentity): string {
  return Token.asString(Fn.try([Fn.join(" ", dkimSigningAttributes.tokens), ""]));
}
