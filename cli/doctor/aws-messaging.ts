import { answer } from "./answer";
import type { Clients } from "./clients";
import type { EmailAccount, EmailIdentity, SmsAccount, SmsNumber, SmsPool } from "./cloud-account";

/** A domain that SES sends from. */
export function emailIdentity(clients: Clients, domain: string): Promise<EmailIdentity> {
  return answer("ses:GetEmailIdentity", async () => {
    const { GetEmailIdentityCommand } = await import("@aws-sdk/client-sesv2");
    const found = await (await clients.email()).send(new GetEmailIdentityCommand({ EmailIdentity: domain }));
    const { Tokens = [], Status = "NOT_STARTED", SigningHostedZone } = found.DkimAttributes ?? {};
    const zone = SigningHostedZone ?? "dkim.amazonses.com";
    return {
      verified: found.VerifiedForSendingStatus === true,
      dkimStatus: Status,
      dnsRecords: Tokens.map((token) => `${token}._domainkey.${domain} CNAME ${token}.${zone}`),
    };
  });
}

/** What SES lets the account do in this region. */
export function emailAccount(clients: Clients): Promise<EmailAccount> {
  return answer("ses:GetAccount", async () => {
    const { GetAccountCommand } = await import("@aws-sdk/client-sesv2");
    const found = await (await clients.email()).send(new GetAccountCommand({}));
    return {
      productionAccess: found.ProductionAccessEnabled === true,
      sending: found.SendingEnabled === true,
      mailsPerDay: found.SendQuota?.Max24HourSend,
    };
  });
}

/** What End User Messaging lets the account do in this region. */
export function smsAccount(clients: Clients): Promise<SmsAccount> {
  return answer("sms-voice:DescribeAccountAttributes", async () => {
    const { DescribeAccountAttributesCommand, DescribeSpendLimitsCommand } = await import(
      "@aws-sdk/client-pinpoint-sms-voice-v2"
    );
    const client = await clients.sms();
    const [{ AccountAttributes = [] }, { SpendLimits = [] }] = await Promise.all([
      client.send(new DescribeAccountAttributesCommand({})),
      client.send(new DescribeSpendLimitsCommand({})),
    ]);
    return {
      tier: AccountAttributes.find(({ Name }) => Name === "ACCOUNT_TIER")?.Value,
      dollarsPerMonth: SpendLimits.find(({ Name }) => Name === "TEXT_MESSAGE_MONTHLY_SPEND_LIMIT")?.EnforcedLimit,
    };
  });
}

/** Every number of the account in this region. */
export function smsNumbers(clients: Clients): Promise<readonly SmsNumber[]> {
  return answer("sms-voice:DescribePhoneNumbers", async () => {
    const { paginateDescribePhoneNumbers } = await import("@aws-sdk/client-pinpoint-sms-voice-v2");
    const found: SmsNumber[] = [];
    for await (const { PhoneNumbers = [] } of paginateDescribePhoneNumbers({ client: await clients.sms() }, {})) {
      for (const number of PhoneNumbers) {
        found.push({
          id: number.PhoneNumberId ?? "",
          number: number.PhoneNumber ?? "",
          status: number.Status ?? "unknown",
          country: number.IsoCountryCode ?? "",
          numberType: number.NumberType ?? "unknown",
          sendsSms: number.NumberCapabilities?.includes("SMS") === true,
          poolId: number.PoolId,
        });
      }
    }
    return found;
  });
}

/** Every pool of the account in this region. */
export function smsPools(clients: Clients): Promise<readonly SmsPool[]> {
  return answer("sms-voice:DescribePools", async () => {
    const { paginateDescribePools } = await import("@aws-sdk/client-pinpoint-sms-voice-v2");
    const found: SmsPool[] = [];
    for await (const { Pools = [] } of paginateDescribePools({ client: await clients.sms() }, {})) {
      for (const { PoolId = "", Status = "unknown" } of Pools) found.push({ id: PoolId, status: Status });
    }
    return found;
  });
}
