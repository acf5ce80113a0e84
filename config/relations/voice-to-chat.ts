import { standardFlowNames } from "../limits";
import { functionNames, partitionOf, prefixOf } from "../names";
import { joinPath, valueAt } from "../path";
import type { Problem } from "../problem";
import type { ConfigView } from "../view";

type Relation = (settings: Settings, view: ConfigView) => Iterable<Problem>;

/** Reads a setting of the section as it is written, or by default: one wrong setting hides nothing of the others. */
type Settings = (path: string, byDefault?: unknown) => unknown;

/** Voice-to-chat can reach a caller, from where it runs, within its own times. */
export function* voiceToChat(view: ConfigView): Generator<Problem> {
  const section = valueAt(view.raw, ["voiceToChat"]);
  if (typeof section !== "object" || section === null) return;
  const settings: Settings = (path, byDefault) => valueAt(section, path.split(".")) ?? byDefault;
  for (const relation of [
    channels,
    offers,
    region,
    names,
    sender,
    numberOfSms,
    identityOfSms,
    countries,
    times,
    rates,
    certificate,
  ]) {
    yield* relation(settings, view);
  }
}

const channels: Relation = function* (settings) {
  if (settings("sms") !== undefined || settings("email") !== undefined) return;
  yield {
    path: "voiceToChat",
    found: "neither sms nor email",
    expected: "at least one way by which a link goes out",
    fix: "Add `sms`, `email` or both; without `voiceToChat` nothing of it is made.",
  };
};

const offers: Relation = function* (settings) {
  const never = [
    settings("offer.nobodyStaffed") === false,
    settings("offer.afterHours") === false,
    settings("offer.oldestContactSeconds") === "never",
    settings("offer.contactsInQueue") === "never",
  ];
  if (!never.every((one) => one)) return;
  yield {
    path: "voiceToChat.offer",
    found: "no reason left for which a chat is offered",
    expected: "at least one of nobodyStaffed, afterHours, oldestContactSeconds and contactsInQueue",
    fix: "Leave one of them as it is by default; without `voiceToChat` nothing of it is made.",
  };
};

const region: Relation = function* (_, view) {
  const chosen = view.setting("region");
  if (chosen === undefined || partitionOf(chosen) === "aws") return;
  yield {
    path: "voiceToChat",
    found: `region ${chosen}`,
    expected: "a region of the partition aws: CloudFront, which serves the chat page, is in no other",
    fix: "Take `voiceToChat` out of this environment, or choose another region.",
  };
};

const names: Relation = function* (settings, view) {
  const moduleName = settings("moduleName");
  if (typeof moduleName === "string") {
    const taken = standardFlowNames.find((name) => name.toLowerCase() === moduleName.toLowerCase());
    if (taken !== undefined) {
      yield {
        path: "voiceToChat.moduleName",
        found: `${JSON.stringify(moduleName)}, which a standard flow is called`,
        expected: "a name that no other flow or module has (capitals do not count)",
        fix: "Choose another, or leave it out.",
      };
    }
  }
  const [name, functionName] = [view.setting("name"), settings("functionName")];
  const others = functionNames.filter((other) => other !== "send-chat-link");
  const prefix = prefixOf({ name: String(name), environment: view.environment });
  const other = others.find((each) => `${prefix}-${each}` === functionName);
  if (other === undefined) return;
  yield {
    path: "voiceToChat.functionName",
    found: `${JSON.stringify(functionName)}, which function ${other} is called`,
    expected: "a name that no other function has",
    fix: "Choose another, or leave it out.",
  };
};

const sender: Relation = function* (settings) {
  const [identity, from] = [settings("email.identity"), settings("email.from")];
  if (typeof identity !== "string" || typeof from !== "string" || !from.includes("@")) return;
  const domain = from.slice(from.lastIndexOf("@") + 1).toLowerCase();
  if (domain === identity || domain.endsWith(`.${identity}`)) return;
  yield {
    path: "voiceToChat.email.from",
    found: `an address of ${domain}`,
    expected: `an address of ${identity}, which is voiceToChat.email.identity, or of a domain below it`,
    fix: `Write an address such as hello@${identity}, or name ${domain} as the identity.`,
  };
};

const numberOfSms: Relation = function* (settings) {
  const [country, numberType] = [settings("sms.number.country"), settings("sms.number.numberType")];
  if (settings("sms.number.type") !== "claim" || typeof country !== "string") return;
  const allowed = settings("sms.allowedCountries");
  if (Array.isArray(allowed) && !allowed.includes(country)) {
    yield {
      path: "voiceToChat.sms.number.country",
      found: JSON.stringify(country),
      expected: `a country of sms.allowedCountries: ${allowed.join(", ")}`,
      fix: `Add ${JSON.stringify(country)} to allowedCountries, or take a number of one of them.`,
    };
  }
  if (numberType === "TEN_DLC" && country !== "US") {
    yield {
      path: "voiceToChat.sms.number.numberType",
      found: `TEN_DLC in ${country}`,
      expected: "TEN_DLC in the US only",
      fix: "Choose LONG_CODE: 10DLC is a programme of carriers in the United States.",
    };
  }
};

const identityOfSms: Relation = function* (settings) {
  const identity = settings("sms.number.identity");
  if (typeof identity !== "string" || !/^\+?\d+$/.test(identity)) return;
  yield {
    path: "voiceToChat.sms.number.identity",
    found: "a number in digits",
    expected: "the id of a number (phone-...) or of the pool that it is in (pool-...): rights are given on ids",
    fix: "Look it up: aws pinpoint-sms-voice-v2 describe-phone-numbers",
  };
};

const countries: Relation = function* (settings) {
  const allowed = settings("sms.allowedCountries");
  if (!Array.isArray(allowed)) return;
  for (const [index, country] of allowed.entries()) {
    if (typeof country !== "string" || allowed.indexOf(country) === index) continue;
    yield {
      path: joinPath(["voiceToChat", "sms", "allowedCountries", String(index)]),
      found: `${JSON.stringify(country)} once more`,
      expected: "each country once",
      fix: "Take one of them out.",
    };
  }
};

const times: Relation = function* (settings) {
  const lifeMinutes = settings("link.lifeMinutes", 15);
  const lifeHours = settings("chat.lifeHours", 25);
  const fallbackSeconds = settings("link.fallbackWithinSeconds", 120);
  if (typeof lifeMinutes === "number" && typeof lifeHours === "number" && lifeMinutes > lifeHours * 60) {
    yield {
      path: "voiceToChat.link.lifeMinutes",
      found: `${lifeMinutes} minutes, where a chat lasts ${lifeHours * 60} at most`,
      expected: "a link that does not outlive its chat",
      fix: `Use ${lifeHours * 60} or fewer, or raise voiceToChat.chat.lifeHours.`,
    };
  }
  if (typeof lifeMinutes === "number" && typeof fallbackSeconds === "number" && fallbackSeconds >= lifeMinutes * 60) {
    yield {
      path: "voiceToChat.link.fallbackWithinSeconds",
      found: `${fallbackSeconds} seconds, where a link lives ${lifeMinutes * 60}`,
      expected: "less than the life of a link: a second message would bring one that is dead",
      fix: `Use fewer than ${lifeMinutes * 60}, or raise voiceToChat.link.lifeMinutes.`,
    };
  }
};

const rates: Relation = function* (settings) {
  const perSecond = settings("site.requestsPerSecond", 50);
  const burst = settings("site.burst", 100);
  if (typeof perSecond !== "number" || typeof burst !== "number" || burst >= perSecond) return;
  yield {
    path: settings("site.burst") === undefined ? "voiceToChat.site.requestsPerSecond" : "voiceToChat.site.burst",
    found: `a burst of ${burst}, at ${perSecond} requests a second`,
    expected: "a burst of at least the requests of one second",
    fix: `Set voiceToChat.site.burst to ${perSecond} or more.`,
  };
};

const certificate: Relation = function* (settings, view) {
  const arn = settings("site.domain.certificateArn");
  const [, found, owner] = /^arn:[\w-]+:acm:([a-z0-9-]*):(\d{12}):/.exec(String(arn)) ?? [];
  const path = "voiceToChat.site.domain.certificateArn";
  if (found !== undefined && found !== "us-east-1") {
    const fix = "Request it there too: aws acm request-certificate --region us-east-1 --validation-method DNS ...";
    yield {
      path,
      found: `a certificate in ${found}`,
      expected: "a certificate in us-east-1, where CloudFront looks",
      fix,
    };
  }
  const accountId = view.setting("accountId");
  if (owner === undefined || accountId === undefined || owner === accountId) return;
  const fix = "Request one in this account, or correct the ARN.";
  yield { path, found: `a certificate of account ${owner}`, expected: `a certificate of account ${accountId}`, fix };
};
