import type { FileReader, InputFile, ReadResult, Sniff } from "../../reader.ts";

/** The types of what an assembly holds; the first of them stands near the start of a manifest. */
const artifact = /"type"\s*:\s*"(?:aws:cloudformation:stack|cdk:[a-z-]+)"/;

/** Reads `cdk.out/manifest.json`: all stacks of a CDK app. */
export const assemblyReader: FileReader = {
  kind: "CDK cloud assembly",

  claims({ form, keys, head }: Sniff): boolean {
    return form === "json" && keys.includes("artifacts") && keys.includes("version") && artifact.test(head);
  },

  async read(file: InputFile): Promise<ReadResult> {
    try {
      const { readAssembly } = await import("./read-assembly.ts");
      return await readAssembly(file);
    } catch (cause) {
      const name = cause instanceof Error ? cause.constructor.name : "unknown";
      const message = `The CDK app could not be read (${name}): please report this as a defect of the reader.`;
      return { units: [], problems: [{ level: "error", file: file.name, message }] };
    }
  },
};
