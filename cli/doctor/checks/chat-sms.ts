import { type Check, type CheckResult, ok, problem, warning } from "../check";
import type { CloudAccount, SmsAccount, SmsNumber } from "../cloud-account";
import { ofVoiceToChat, type VoiceToChat, withAccount, withConfiguration } from "../gates";

type EndUserMessaging = Extract<NonNullable<VoiceToChat["sms"]>, { readonly provider: "end-user-messaging" }>;

const guide = "docs/guide/operator-tasks.md#sms-number";

/** There is a number that may send to the countries that are allowed. */
export const chatSms: Check = {
  id: "chat-sms",
  title: "Chat SMS",
  appliesTo: ({ voiceToChat }) => voiceToChat?.sms !== undefined,
  run: withConfiguration(
    ofVoiceToChat(({ sms }, _, context) =>
      sms?.provider === "pinpoint"
        ? warning(
            "Amazon Pinpoint is past its end of support since 30 October 2026; AWS says that SendMessages still answers",
            'Choose provider "end-user-messaging": numbers and registrations stay what they are.',
            "docs/guide/operator-tasks.md#pinpoint",
          )
        : lookAtNumbers(context),
    ),
  ),
};

const lookAtNumbers = withAccount(
  ofVoiceToChat(async ({ sms }, _, { account }) => {
    if (sms?.provider !== "end-user-messaging") return ok("off");
    const [senders, state] = await Promise.all([sendersOf(sms, account), account.smsAccount()]);
    return "found" in senders ? senders : judge(senders, sms, state);
  }),
);

/** The numbers that would send, or what is to be said where there is none to be seen. */
async function sendersOf(
  { number }: EndUserMessaging,
  account: CloudAccount,
): Promise<readonly SmsNumber[] | CheckResult> {
  const numbers = await account.smsNumbers();
  if (number.type === "claim") {
    const { country, numberType } = number;
    const ours = numbers.filter((each) => each.country === country && each.numberType === numberType);
    if (ours.length > 0) return ours;
    return warning(
      `there is no ${numberType} of ${country} yet`,
      "Deploy voice-to-chat, which requests one, then have it registered.",
      guide,
    );
  }
  const id = number.identity.split("/").at(-1) ?? "";
  if (id.startsWith("pool-")) return inPool(id, numbers, account);
  const found = numbers.filter((each) => each.id === id);
  if (found.length > 0) return found;
  return id.startsWith("phone-")
    ? problem(`this account has no number ${id} in this region`, "Correct sms.number.identity.", guide)
    : ok(`sender id ${id}; which countries show it is in the table of End User Messaging`);
}

async function inPool(
  id: string,
  numbers: readonly SmsNumber[],
  account: CloudAccount,
): Promise<readonly SmsNumber[] | CheckResult> {
  const pool = (await account.smsPools()).find((each) => each.id === id);
  if (pool === undefined)
    return problem(`this account has no pool ${id} in this region`, "Correct sms.number.identity.", guide);
  const inside = numbers.filter(({ poolId }) => poolId === id);
  return inside.length > 0
    ? inside
    : warning(`${id} is ${pool.status} and has no number`, "Sender ids may do; add a number otherwise.", guide);
}

function judge(senders: readonly SmsNumber[], { allowedCountries }: EndUserMessaging, state: SmsAccount): CheckResult {
  const names = (numbers: readonly SmsNumber[]) =>
    numbers.map(({ number, status }) => `${number} (${status})`).join(", ");
  const active = senders.filter(({ status, sendsSms }) => status === "ACTIVE" && sendsSms);
  if (active.length === 0) {
    return problem(
      `no number can send: ${names(senders)}`,
      "Finish its registration in the console of End User Messaging; it takes days to weeks.",
      guide,
    );
  }
  if (state.tier === "SANDBOX") {
    return warning(
      `${names(active)}; the account is in the SMS sandbox: only verified numbers get SMS`,
      "Ask for production access in the console of End User Messaging.",
      "docs/guide/operator-tasks.md#sms-sandbox",
    );
  }
  const limit = state.dollarsPerMonth;
  const spend = limit === undefined ? "" : `, at most ${limit} US dollars a month`;
  const uncovered = allowedCountries.filter((country) => !active.some((number) => number.country === country));
  if (limit !== undefined && limit <= 1) {
    return warning(
      `${names(active)}${spend}: some dozens of SMS`,
      "Ask for a higher spend limit; above it, nothing is sent.",
      "docs/guide/operator-tasks.md#sms-sandbox",
    );
  }
  return uncovered.length > 0
    ? warning(
        `${names(active)}${spend}; no number of ${uncovered.join(", ")}`,
        "Look up whether the number may send there (End User Messaging, supported countries), or add one of that country to the pool.",
        guide,
      )
    : ok(`${names(active)}${spend}`);
}
