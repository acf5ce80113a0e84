import { ConfigurationError } from "../../config/problem";
import type { ContactCenterConfig } from "../../config/schema";
import { type Check, type CheckResult, skipped, warning } from "./check";
import { CloudError } from "./cloud-error";
import type { DoctorContext } from "./context";

type Look = (config: ContactCenterConfig, context: DoctorContext) => CheckResult | Promise<CheckResult>;

/** A check that needs a configuration, and is skipped while there is none that loads. */
export function withConfiguration(look: Look): Check["run"] {
  return (context) =>
    context.configuration instanceof ConfigurationError
      ? skipped("the configuration does not load")
      : look(context.configuration, context);
}

/** A check that needs the account of the configuration, and is skipped while we are not in it. */
export function withAccount(look: Look): Check["run"] {
  return withConfiguration(async (config, context) => {
    const reason = await whyNotInAccount(config, context);
    return reason === undefined ? unlessUnanswered(() => look(config, context)) : skipped(reason);
  });
}

/** Voice-to-chat of an environment that has it. */
export type VoiceToChat = NonNullable<ContactCenterConfig["voiceToChat"]>;

/** A check of voice-to-chat: it is part of a diagnosis only where an environment has it. */
export function ofVoiceToChat(
  look: (
    settings: VoiceToChat,
    config: ContactCenterConfig,
    context: DoctorContext,
  ) => CheckResult | Promise<CheckResult>,
): Look {
  return (config, context) =>
    config.voiceToChat === undefined ? skipped("no voiceToChat") : look(config.voiceToChat, config, context);
}

/** Why nothing can be asked of the account of the configuration; undefined if it can. */
export async function whyNotInAccount(
  { accountId }: ContactCenterConfig,
  { access }: DoctorContext,
): Promise<string | undefined> {
  const given = await access();
  if (given.type === "refused") return "no access to AWS";
  return given.caller.account === accountId
    ? undefined
    : `the credentials are for account ${given.caller.account}, not ${accountId}`;
}

/** What AWS did not tell is a warning: nobody knows whether it stops a deployment. */
async function unlessUnanswered(look: () => CheckResult | Promise<CheckResult>): Promise<CheckResult> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof CloudError) return warning(`could not be checked: ${error.message}`, error.fix);
    throw error;
  }
}
