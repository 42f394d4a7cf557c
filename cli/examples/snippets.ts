import type { Situation } from "../../core/examples/example.ts";
import { pulumiProgram } from "./pulumi.ts";
import { templateText } from "./template.ts";
import { terraformConfiguration } from "./terraform.ts";

/** A situation as each source writes it; a source that cannot say it is left out. */
export interface Snippets {
  readonly program?: string | undefined;
  readonly terraform?: string | undefined;
  readonly template?: string | undefined;
}

export const snippetsOf = ({ resources, template }: Situation): Snippets => ({
  program: resources && pulumiProgram(resources),
  terraform: resources && terraformConfiguration(resources),
  template: template && templateText(template),
});
