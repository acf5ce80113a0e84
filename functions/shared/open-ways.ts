import { type Environment, listIn } from "./environment";

/** By which channels links go out in this environment. */
export interface OpenWays {
  readonly sms: boolean;
  readonly email: boolean;
  /** Countries whose mobile numbers get an SMS, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

/** @see OpenWays */
export function openWays(environment: Environment<"SMS_PROVIDER" | "SMS_ALLOWED_COUNTRIES" | "EMAIL">): OpenWays {
  return {
    sms: environment.SMS_PROVIDER !== "off",
    email: environment.EMAIL === "ses",
    countries: listIn(environment.SMS_ALLOWED_COUNTRIES),
  };
}
