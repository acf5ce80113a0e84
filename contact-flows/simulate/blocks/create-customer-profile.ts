import type { Outcome, Standing } from "../block";
import { fromProfiles } from "./profiles";

/** Customer profiles, create: `$.Customer` has the profile with its id. */
export function createCustomerProfile(at: Standing): Outcome {
  return fromProfiles(at, (requested) => ({ ProfileId: at.center.random.id(), ...requested }));
}
