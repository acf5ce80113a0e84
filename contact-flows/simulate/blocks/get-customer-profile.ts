import type { Outcome, Standing } from "../block";
import { fromProfiles } from "./profiles";

/** Customer profiles, get: `$.Customer` has the fields that were asked for. */
export function getCustomerProfile(at: Standing): Outcome {
  return fromProfiles(at, () => ({ ProfileId: at.center.random.id() }));
}
