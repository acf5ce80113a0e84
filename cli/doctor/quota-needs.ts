import { type defaultQuotas, flowsOfNewInstance, reservedNames } from "../../config/limits";
import type { ContactCenterConfig } from "../../config/schema";
import { deployedFlows } from "../../contact-flows/deployed-flows";

/** Quotas that a configuration uses up. */
export type QuotaName = keyof typeof defaultQuotas;

/**
 * How much of each quota a contact center takes, with what every instance has from the start (a queue, hours, a routing
 * profile, four security profiles, flows).
 */
export function neededOf(config: ContactCenterConfig, otherInstances: number): Readonly<Record<QuotaName, number>> {
  const size = (section: object) => Object.keys(section).length;
  const withOwn = (section: keyof typeof reservedNames) => size(config[section]) + reservedNames[section].length;
  const flows = deployedFlows(config);
  const modules = flows.filter(({ definition }) => definition.type === "MODULE").length;
  return {
    instancesPerRegion: otherInstances + 1,
    usersPerInstance: size(config.users),
    queuesPerInstance: withOwn("queues"),
    hoursPerInstance: withOwn("hours"),
    routingProfilesPerInstance: withOwn("routingProfiles"),
    securityProfilesPerInstance: withOwn("securityProfiles"),
    quickConnectsPerInstance: withOwn("quickConnects"),
    phoneNumbersPerInstance: config.phoneNumber === undefined ? 0 : 1,
    flowsPerInstance: flows.length - modules + flowsOfNewInstance,
    modulesPerInstance: modules,
  };
}
