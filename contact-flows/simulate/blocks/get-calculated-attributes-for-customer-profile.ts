import type { Outcome, Standing } from "../block";
import { fromProfiles } from "./profiles";

/** Customer profiles, calculated attributes: they stand in `$.Customer.CalculatedAttributes`. */
export function getCalculatedAttributesForCustomerProfile(at: Standing): Outcome {
  return fromProfiles(at, ({ ProfileId = null }) => ({ ProfileId }));
}
