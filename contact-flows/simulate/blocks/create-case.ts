import type { Outcome, Standing } from "../block";
import { fieldsOf } from "./fields";
import { fromService } from "./from-service";

/** Cases, create: `$.Case` has its id and the fields that it was given. */
export function createCase(at: Standing): Outcome {
  return fromService(at, {
    service: "Amazon Connect Cases",
    namespace: "Case",
    usual: ({ CaseRequestFields }) => ({ case_id: at.center.random.id(), ...fieldsOf(CaseRequestFields) }),
  });
}
