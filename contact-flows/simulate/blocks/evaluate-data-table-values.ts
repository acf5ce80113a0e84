import type { Outcome, Standing } from "../block";
import { fromService } from "./from-service";

/** Data table, read: what each query found, in `$.DataTables.<query>.<attribute>`. */
export function evaluateDataTableValues(at: Standing): Outcome {
  return fromService(at, { service: "data table", namespace: "DataTables" });
}
