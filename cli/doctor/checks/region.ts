import { type Check, ok } from "../check";
import { withConfiguration } from "../gates";

/** Which region is meant; variables that name another have no say, but may surprise. */
export const region: Check = {
  id: "region",
  title: "AWS region",
  run: withConfiguration(({ region }, { host }) => {
    const others = ["AWS_REGION", "AWS_DEFAULT_REGION"].flatMap((name) => {
      const value = host.variables[name];
      return value && value !== region ? [`${name} says ${value}`] : [];
    });
    return ok(
      others.length === 0 ? region : `${region}, from the configuration; ${others.join(", ")}, and is not used`,
    );
  }),
};
