import type { Files } from "../support.ts";

/** One row: the region between `«` and `»` is where the finding belongs; between `‹` and `›` its related place. */
export interface LineCase {
  readonly kind:
    | "Pulumi program"
    | "Terraform plan with sources"
    | "Terraform without a plan"
    | "CloudFormation YAML"
    | "CloudFormation JSON"
    | "CDK assembly";
  readonly name: string;
  readonly files: Files;
  /** The file that is read; else the folder. */
  readonly input?: string;
  readonly rule: string;
  readonly resource: string;
}
