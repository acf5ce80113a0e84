import type { Problem } from "../../config/problem";
import type { ContactCenterConfig } from "../../config/schema";
import type { DoctorContext } from "./context";

/** `warning`: it can be deployed, but look. `skipped`: could not be checked, because of another row. */
export type CheckStatus = "ok" | "warning" | "problem" | "skipped";

/** What a check came to. */
export interface CheckResult {
  readonly status: CheckStatus;
  readonly found: string;
  /** What to do; with everything that is not ok. */
  readonly fix?: string;
  /** Where it is explained: a page of the project or of the vendor. */
  readonly guide?: string;
  /** Problems of the configuration, each with its own fix. */
  readonly problems?: readonly Problem[];
}

/** One thing that an operator needs before a deployment. */
export interface Check {
  readonly id: string;
  readonly title: string;
  /** Whether there is anything to look at; left out, always. Without a configuration that loads, nobody knows. */
  readonly appliesTo?: (config: ContactCenterConfig) => boolean;
  /** Looks, and changes nothing. What it throws becomes a row of its own and stops no other check. */
  readonly run: (context: DoctorContext) => CheckResult | Promise<CheckResult>;
}

/** As it should be. */
export function ok(found: string): CheckResult {
  return { status: "ok", found };
}

/** Nothing that stops a deployment. */
export function warning(found: string, fix: string, guide?: string): CheckResult {
  return { status: "warning", found, fix, ...(guide === undefined ? {} : { guide }) };
}

/** A deployment would fail, or do what nobody wants. */
export function problem(found: string, fix: string, guide?: string): CheckResult {
  return { status: "problem", found, fix, ...(guide === undefined ? {} : { guide }) };
}

/** Not looked at, because of what another row says. */
export function skipped(because: string): CheckResult {
  return { status: "skipped", found: `not checked: ${because}` };
}
