import type { Outcome, Standing } from "../block";
import { fieldsOf } from "./fields";
import { fromService } from "./from-service";
import { membersAt } from "./members";

/** Cases, get: `$.Case` has its id and the fields that were asked for. */
export function getCase(at: Standing): Outcome {
  return fromService(at, {
    service: "Amazon Connect Cases",
    namespace: "Case",
    usual: ({ CaseRequestFields }) => ({ case_id: at.center.random.id(), ...fieldsOf(CaseRequestFields) }),
    asked: ({ CaseResponseFields }) => {
      const fields = membersAt(CaseResponseFields);
      return fields.length === 0 ? [] : ["case_id", ...fields];
    },
  });
}
