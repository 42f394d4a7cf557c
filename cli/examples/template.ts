import { stringify } from "yaml";

/** Resources of a CloudFormation template, as YAML. */
export const templateText = (resources: Readonly<Record<string, object>>): string =>
  stringify({ Resources: resources }, { lineWidth: 100, aliasDuplicateObjects: false });
