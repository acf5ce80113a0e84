import { stageSettings } from "../api-stages";
import type { Rule } from "../rule";

const limits = ["throttling_rate_limit", "throttling_burst_limit"] as const;

export const apiThrottling = {
  id: "api-throttling",
  title: "Every API stage limits how many requests it takes.",
  why: "A flood would use up the account's limit, and with it every other API.",
  source: "APIGWDefaultThrottling",
  check: (stack) =>
    stageSettings(stack).flatMap(({ stage, kind, settings }) => {
      const missing = limits.filter((limit) => !(typeof settings[limit] === "number" && settings[limit] > 0));
      if (missing.length === 0) return [];
      const place = kind === "rest" ? "an ApiGatewayMethodSettings for */*" : "defaultRouteSettings";
      return {
        address: stage.address,
        message: `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set`,
        fix: `Set it in ${place} (50 per second with bursts of 100 unless more is needed).`,
      };
    }),
} as const satisfies Rule;
