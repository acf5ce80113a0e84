import type { Outcome, Standing } from "../block";
import { fieldsOf } from "./fields";
import { fromService } from "./from-service";

/** Cases, update: `$.Case` has its id and the fields that it was given. */
export function updateCase(at: Standing): Outcome {
  return fromService(at, {
    service: "Amazon Connect Cases",
    namespace: "Case",
    usual: ({ CaseId = null, CaseRequestFields }) => ({ case_id: CaseId, ...fieldsOf(CaseRequestFields) }),
    adds: true,
  });
}
