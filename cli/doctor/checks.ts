import type { Check } from "./check";
import { account } from "./checks/account";
import { accountPlaceholder } from "./checks/account-placeholder";
import { cdktf } from "./checks/cdktf";
import { chatCertificate } from "./checks/chat-certificate";
import { chatEmail } from "./checks/chat-email";
import { chatSms } from "./checks/chat-sms";
import { configuration } from "./checks/configuration";
import { credentials } from "./checks/credentials";
import { functionConcurrency } from "./checks/function-concurrency";
import { instance } from "./checks/instance";
import { linkKeys } from "./checks/link-keys";
import { node } from "./checks/node";
import { pace } from "./checks/pace";
import { quotas } from "./checks/quotas";
import { region } from "./checks/region";
import { smsTexts } from "./checks/sms-texts";
import { state } from "./checks/state";
import { terraform } from "./checks/terraform";

/** Every check, in the order in which they are told: this machine, the configuration, the account. */
export const checks: readonly Check[] = [
  ...[node, terraform, cdktf],
  ...[configuration, accountPlaceholder, region, pace],
  ...[credentials, account, state, instance, quotas],
  ...[functionConcurrency, linkKeys, chatSms, smsTexts, chatEmail, chatCertificate],
];
