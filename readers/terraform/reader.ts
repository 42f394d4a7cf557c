import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { broken } from "../json/broken.ts";
import type { FileReader, InputFile, ReadResult } from "../reader.ts";
import { Plan } from "./plan.ts";

/** Plans of Terraform and OpenTofu, as `terraform show -json PLAN` writes them. */
export const planReader: FileReader = {
  kind: "Terraform plan",
  claims: ({ keys }) => keys.includes("resource_changes") || keys.includes("planned_values"),
  async read(file: InputFile): Promise<ReadResult> {
    try {
      const plan = new Plan(file.name, file.bytes);
      if (plan.deferred.any || (file.path !== undefined && hasSourcesBeside(file.path))) {
        const { PlanSources } = await import("./plan-sources.ts");
        const values = Object.entries(plan.variables).map(([name, { value }]) => [name, value]);
        plan.sources = new PlanSources(file.path, file.name, Object.fromEntries(values));
      }
      return { units: [plan.unit], problems: [] };
    } catch (error) {
      return { units: [], problems: [broken(file, error)] };
    }
  },
};

function hasSourcesBeside(path: string): boolean {
  try {
    return readdirSync(dirname(path)).some((name) => /\.(tf|tofu)(\.json)?$/.test(name));
  } catch {
    return false;
  }
}

/** What Terraform writes that carries no values, or that comes later: refused with the way out. */
export const refusedTerraform: FileReader = {
  kind: "Terraform",
  claims: ({ keys, head }) =>
    keys.includes("encrypted_data") ||
    (keys.includes("lineage") && keys.includes("serial")) ||
    (keys.length === 0 ? false : keys.every((key) => key === "format_version")) ||
    /^\{"@level"/.test(head),
  read(file): ReadResult {
    return { units: [], problems: [{ level: "error", file: file.name, message: refusal(file) }] };
  },
};

function refusal({ bytes }: InputFile): string {
  const head = bytes.subarray(0, 4096).toString("latin1");
  if (head.startsWith('{"@level"')) {
    return "This is the log of `terraform plan -json`, which holds no values. Use: terraform plan -out=plan.bin && terraform show -json plan.bin > plan.json";
  }
  if (bytes.includes('"encrypted_data"')) {
    return "This state is encrypted. Use: tofu show -json > state.json";
  }
  return "This is an empty state, or state of a Terraform before 0.12: there is nothing to judge. Use: terraform show -json > state.json";
}
