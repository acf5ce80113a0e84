import { TerraformOutput, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { type Names, namesOf, tagsOf } from "../config/names";
import type { ContactCenterConfig } from "../config/schema";
import { awsProvider } from "./units/aws-provider";
import { backend } from "./units/backend";

/** What every stack has: one provider, one place for its state, the environment's names and tags. */
export class SwitchboardStack extends TerraformStack {
  protected readonly names: Names;
  private readonly outputScope: Construct;

  constructor(scope: Construct, name: string, config: ContactCenterConfig) {
    super(scope, name);
    this.names = namesOf(config);
    awsProvider(this, "aws", { config, tags: tagsOf(config, name) });
    backend(this, { config, names: this.names, stackName: name });
    this.outputScope = new Construct(this, "outputs");
  }

  /** What Terraform prints after a deployment. A value that is undefined or empty in this environment is left out. */
  protected output(
    name: string,
    value: string | Readonly<Record<string, string>> | undefined,
    description: string,
  ): void {
    if (value === undefined || (typeof value === "object" && Object.keys(value).length === 0)) return;
    new TerraformOutput(this.outputScope, name, { value, description, staticId: true });
  }
}
