import { defaultQuotas } from "../../../config/limits";
import { namesOf } from "../../../config/names";
import type { ContactCenterConfig } from "../../../config/schema";
import { type Check, type CheckResult, ok, problem, warning } from "../check";
import type { AppliedQuota } from "../cloud-account";
import { CloudError } from "../cloud-error";
import type { DoctorContext } from "../context";
import { whyNotInAccount, withConfiguration } from "../gates";
import { neededOf, type QuotaName } from "../quota-needs";
import { instanceOfAlias } from "./instance";

const guide = "https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html";

/** From this share on, the next queue or user soon needs a request. */
const tightShare = 0.8;

/** What is known of the account; without access, the service's defaults are all there is. */
interface Known {
  readonly otherInstances: number;
  readonly instanceArn: string | undefined;
  readonly applied: readonly AppliedQuota[];
  /** Why the figures are not the account's. */
  readonly assumedBecause?: string;
}

interface Comparison {
  readonly name: string;
  readonly needed: number;
  readonly allowed: number;
  readonly isDefault: boolean;
}

/** What is configured fits into the quotas of the account. */
export const quotas: Check = {
  id: "quotas",
  title: "Quotas",
  run: withConfiguration(async (config, context) => {
    const known = await ask(config, context);
    const comparisons = Object.entries(neededOf(config, known.otherInstances)).map(([name, needed]) =>
      compare(name as QuotaName, needed, known),
    );
    return judge(comparisons, known.assumedBecause);
  }),
};

async function ask(config: ContactCenterConfig, context: DoctorContext): Promise<Known> {
  const nothing = { otherInstances: 0, instanceArn: undefined, applied: [] };
  const reason = await whyNotInAccount(config, context);
  if (reason !== undefined) return { ...nothing, assumedBecause: reason };
  try {
    const [instances, applied] = await Promise.all([context.account.instances(), context.account.quotas()]);
    const { instance } = config;
    const ours = instance.type === "existing" ? instance : instanceOfAlias(instances, namesOf(config).instanceAlias);
    const others = instances.filter(({ arn }) => arn !== ours?.arn);
    return { otherInstances: others.length, instanceArn: ours?.arn, applied };
  } catch (error) {
    if (error instanceof CloudError) return { ...nothing, assumedBecause: error.message };
    throw error;
  }
}

function compare(quota: QuotaName, needed: number, { applied, instanceArn }: Known): Comparison {
  const { name, value } = defaultQuotas[quota];
  const ofThatName = applied.filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  // A figure that was raised for the instance itself comes before that of the account.
  const figure =
    ofThatName.find(({ resourceArn }) => resourceArn !== undefined && resourceArn === instanceArn) ??
    ofThatName.find(({ resourceArn }) => resourceArn === undefined);
  return { name, needed, allowed: figure?.value ?? value, isDefault: figure === undefined };
}

function judge(comparisons: readonly Comparison[], assumedBecause: string | undefined): CheckResult {
  const assumed = assumedBecause !== undefined;
  const source = assumed ? `, assuming AWS's defaults (${assumedBecause})` : "";
  const words = (chosen: readonly Comparison[]) =>
    chosen.map((comparison) => inWords(comparison, comparison.isDefault && !assumed)).join(", ");
  const exceeded = comparisons.filter(({ needed, allowed }) => needed > allowed);
  if (exceeded.length > 0) {
    // An account may have been given more than the defaults: what is only assumed stops nobody.
    return (assumed ? warning : problem)(
      `too much${source}: ${words(exceeded)}`,
      "Configure less, or ask for more in Service Quotas, Amazon Connect: once the instance is there, and in good time.",
      guide,
    );
  }
  const tight = comparisons.filter(({ needed, allowed }) => needed >= allowed * tightShare);
  if (tight.length > 0) {
    return warning(
      `fits, but tightly${source}: ${words(tight)}`,
      "Ask for more in Service Quotas before you grow; it takes hours to weeks.",
      guide,
    );
  }
  return ok(`all fits${source}: ${words(comparisons)}`);
}

function inWords({ name, needed, allowed }: Comparison, tellDefault: boolean): string {
  const what = name.replace(/^Amazon Connect /, "").replace(/ per (?:instance|account)$/, "");
  return `${what.toLowerCase()} ${needed} of ${allowed}${tellDefault ? " (default)" : ""}`;
}
