import { ConfigurationError } from "../../../config/problem";
import type { ContactCenterConfig } from "../../../config/schema";
import { count } from "../../output";
import { type Check, ok, problem } from "../check";

/** The configuration loads; if not, everything that is wrong with it. */
export const configuration: Check = {
  id: "configuration",
  title: "Configuration",
  run: ({ configuration, environment }) => {
    if (!(configuration instanceof ConfigurationError)) {
      return ok(`config/environments/${environment}.ts: ${inFigures(configuration)}`);
    }
    const { file, problems } = configuration;
    return {
      ...problem(
        `${file} has ${count(problems.length, "problem")}`,
        "Mend what is listed here; nothing of the account is checked before.",
        "docs/generated/configuration.md",
      ),
      problems,
    };
  },
};

function inFigures(config: ContactCenterConfig): string {
  const size = (section: object) => Object.keys(section).length;
  return [
    count(size(config.queues), "queue"),
    count(size(config.hours), "set of hours", "sets of hours"),
    count(size(config.routingProfiles), "routing profile"),
    count(size(config.securityProfiles), "security profile"),
    count(size(config.quickConnects), "quick connect"),
    count(size(config.users), "user"),
  ].join(", ");
}
