import type { JsonObject } from "../../language/document";
import type { Outcome, Standing } from "../block";
import { fieldsOf } from "./fields";
import { fromService } from "./from-service";
import { membersAt } from "./members";

/** Asks Customer Profiles, which adds to `$.Customer`. */
export function fromProfiles(at: Standing, usual: (requested: JsonObject) => JsonObject): Outcome {
  return fromService(at, {
    service: "Amazon Connect Customer Profiles",
    namespace: "Customer",
    usual: ({ ProfileRequestData }) => usual(fieldsOf(ProfileRequestData)),
    asked: ({ ProfileResponseData }) => {
      // `Attributes.plan` comes with all of `Attributes`.
      const fields = membersAt(ProfileResponseData).map((field) => field.split(".")[0] ?? field);
      return fields.length === 0 ? [] : ["ProfileId", "ProfileARN", ...fields, ...nested];
    },
    adds: true,
  });
}

/** Members that hold what was asked for under names of one's own. */
const nested = ["Attributes", "ObjectAttributes", "CalculatedAttributes", "Asset", "Order", "Case"];
