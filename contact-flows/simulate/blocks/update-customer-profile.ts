import type { Outcome, Standing } from "../block";
import { fromProfiles } from "./profiles";

/** Customer profiles, update: `$.Customer` has what was changed. */
export function updateCustomerProfile(at: Standing): Outcome {
  return fromProfiles(at, (requested) => requested);
}
