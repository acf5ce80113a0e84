import { readEnvironment } from "../shared/environment";
import { funnel } from "../shared/funnel";
import { logOf } from "../shared/log";
import { openWays } from "../shared/open-ways";
import { makeHandler } from "./make-handler";
import { manifest } from "./manifest";

const environment = readEnvironment(manifest);

export const handler = makeHandler({
  open: openWays(environment),
  count: funnel(environment.METRICS_NAMESPACE),
  log: logOf(manifest.name),
});
