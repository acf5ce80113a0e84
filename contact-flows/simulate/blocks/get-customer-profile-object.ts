import type { Outcome, Standing } from "../block";
import { fromProfiles } from "./profiles";

/** Customer profiles, get object: `$.Customer` has what the object says, e.g. in `Order`. */
export function getCustomerProfileObject(at: Standing): Outcome {
  return fromProfiles(at, ({ ProfileId = null }) => ({ ProfileId }));
}
