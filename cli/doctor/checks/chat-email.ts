import { type Check, type CheckResult, ok, problem, warning } from "../check";
import type { EmailAccount, EmailIdentity } from "../cloud-account";
import { CloudError } from "../cloud-error";
import { ofVoiceToChat, type VoiceToChat, withAccount } from "../gates";

const guide = "docs/guide/operator-tasks.md#email-domain";

/** SES sends mails of the domain, to anybody. */
export const chatEmail: Check = {
  id: "chat-email",
  title: "Chat e-mail",
  appliesTo: ({ voiceToChat }) => voiceToChat?.email !== undefined,
  run: withAccount(
    ofVoiceToChat(async ({ email }, _, { account }) => {
      if (email === undefined) return ok("off");
      try {
        const [identity, state] = await Promise.all([account.emailIdentity(email.identity), account.emailAccount()]);
        return judge(email.identity, identity, state);
      } catch (error) {
        if (error instanceof CloudError && error.reason === "not-found") return missing(email);
        throw error;
      }
    }),
  ),
};

function missing({ identity, manageIdentity }: NonNullable<VoiceToChat["email"]>): CheckResult {
  const found = `SES does not know ${identity}`;
  return manageIdentity
    ? warning(
        `${found} yet`,
        "Deploy voice-to-chat, which makes the identity, then run this again: it lists the DNS records.",
        guide,
      )
    : problem(found, "Verify the domain in SES, or let it be made: email.manageIdentity.", guide);
}

function judge(domain: string, identity: EmailIdentity, state: EmailAccount): CheckResult {
  if (!identity.verified) {
    const records = identity.dnsRecords.length === 0 ? "those that SES shows" : identity.dnsRecords.join("; ");
    return problem(
      `${domain} is not verified (DKIM ${identity.dkimStatus}): SES refuses every mail from it`,
      `Make these DNS records, and wait some minutes: ${records}`,
      guide,
    );
  }
  if (!state.sending) {
    return problem(
      "SES has stopped sending for this account",
      "Look at the console of SES: it says why, and how to go on.",
      guide,
    );
  }
  if (!state.productionAccess) {
    return warning(
      `${domain} is verified; SES is in its sandbox: only verified addresses get mails`,
      "Ask for production access in the console of SES; AWS answers within a day or so.",
      "docs/guide/operator-tasks.md#email-sandbox",
    );
  }
  const daily = state.mailsPerDay === undefined ? "" : `, ${state.mailsPerDay} mails a day`;
  return ok(`${domain} is verified, SES sends to anybody${daily}`);
}
