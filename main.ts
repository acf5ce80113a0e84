import "./stacks/without-source-maps";
import { App } from "cdktf";
import { readEnvironmentVariables } from "./config/environment-variables";
import { loadContactCenter } from "./config/load";
import { stateBucketOf } from "./config/names";
import { describeFailure, exitCodeOf } from "./config/problem";
import type { ContactCenterConfig } from "./config/schema";
import { ContactCenter } from "./stacks/contact-center";
import { prepareOutputFolder, refuseHcl, removeOtherStacks } from "./stacks/output-folder";
import type { PolicyReport } from "./stacks/policy/check";
import { enforcePolicy } from "./stacks/policy/enforce";
import { StateBackend } from "./stacks/state-backend";
import { hasVoiceToChat, VoiceToChat } from "./stacks/voice-to-chat";

/** Makes the stacks of a contact center, in the order in which they are deployed, and hands outputs on. */
export function contactCenterApp(config: ContactCenterConfig, outdir?: string): App {
  const app = new App({ stackTraces: false, ...(outdir === undefined ? {} : { outdir }) });
  const stateBucket = stateBucketOf(config);
  const states = stateBucket === undefined ? undefined : new StateBackend(app, "state-backend", config, stateBucket);
  const contactCenter = new ContactCenter(app, "contact-center", config);
  // Nothing refers to the bucket, yet nothing can be kept in it before it is there.
  if (states !== undefined && config.state.type === "s3") contactCenter.addDependency(states);
  if (hasVoiceToChat(config)) new VoiceToChat(app, "voice-to-chat", config, contactCenter.outputs);
  return app;
}

/**
 * Writes the Terraform of a contact center to a folder, by default `cdktf.out`, and holds the rules against it.
 *
 * @throws PolicyError with every rule that is broken.
 */
export function synthesise(config: ContactCenterConfig, outdir?: string): PolicyReport {
  const app = contactCenterApp(config, outdir);
  refuseHcl(app);
  prepareOutputFolder(app.outdir, config);
  app.synth();
  // cdktf, where it started this, removes them itself, and would stumble over one that is gone.
  if (readEnvironmentVariables().outdir === undefined) removeOtherStacks(app.outdir, Object.keys(app.manifest.stacks));
  return enforcePolicy(app.outdir, { destroyProtection: config.destroyProtection });
}

if (require.main === module) {
  try {
    synthesise(loadContactCenter());
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = exitCodeOf(error);
  }
}
