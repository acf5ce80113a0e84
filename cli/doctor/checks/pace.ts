import { controlPlane } from "../../../config/limits";
import { storageKinds } from "../../../config/names";
import type { ContactCenterConfig } from "../../../config/schema";
import { type Check, ok } from "../check";
import { withConfiguration } from "../gates";

const { requestsPerSecond, terraformParallelism: parallelism } = controlPlane;

/** Terraform creates a resource, and reads it back. */
const requestsPerResource = 2;

/** How long a first deployment takes at least: a note, so that nobody stops it half-way. */
export const pace: Check = {
  id: "pace",
  title: "Pace",
  run: withConfiguration((config) => {
    const resources = connectResources(config);
    const seconds = Math.ceil((resources * requestsPerResource) / requestsPerSecond);
    const how =
      config.state.type === "cloud"
        ? `set TFE_PARALLELISM=${parallelism} in the workspaces`
        : `Terraform works at ${parallelism} at a time (--terraform-parallelism ${parallelism})`;
    return ok(
      `${resources} resources of Amazon Connect at ${requestsPerSecond} requests a second: ` +
        `at least ${inWords(seconds)} for the first deployment; ${how}`,
    );
  }),
};

function connectResources(config: ContactCenterConfig): number {
  const sections = [
    config.hours,
    config.queues,
    config.quickConnects,
    config.routingProfiles,
    config.securityProfiles,
    config.users,
  ];
  const configured = sections.reduce((sum, section) => sum + Object.keys(section).length, 0);
  const number = config.phoneNumber?.type === "claim" ? 1 : 0;
  // An instance that is made comes with a storage configuration for each kind.
  const instance = config.instance.type === "create" ? 1 + storageKinds.length : 0;
  return configured + config.approvedOrigins.length + number + instance;
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
