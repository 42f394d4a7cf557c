import { broken } from "../json/broken.ts";
import type { FileReader, InputFile, ReadResult } from "../reader.ts";
import { dynamicBlocksBeside } from "./dynamic-blocks.ts";
import { Plan } from "./plan.ts";

/** Plans of Terraform and OpenTofu, as `terraform show -json PLAN` writes them. */
export const planReader: FileReader = {
  kind: "Terraform plan",
  claims: ({ keys }) => keys.includes("resource_changes") || keys.includes("planned_values"),
  read(file: InputFile): ReadResult {
    try {
      return { units: [new Plan(file.name, file.bytes, dynamicBlocksBeside(file.path)).unit], problems: [] };
    } catch (error) {
      return { units: [], problems: [broken(file, error)] };
    }
  },
};

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
