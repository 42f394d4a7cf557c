import type { FileReader, Sniff } from "../reader.ts";

/**
 * Logs of Pulumi's engine events, one JSON object a line. They have neither positions nor dependencies, so they are
 * refused with the way to a preview that has both.
 */
export const eventsReader: FileReader = {
  kind: "Pulumi event log",
  claims: (sniff) => isEvent(sniff),
  read(file) {
    const message =
      "This is a log of Pulumi's engine events, which says too little to be judged. Use: pulumi preview --json --show-sames > preview.json (without PULUMI_ENABLE_STREAMING_JSON_PREVIEW)";
    return { units: [], problems: [{ level: "error", file: file.name, message }] };
  },
};

function isEvent({ head }: Sniff): boolean {
  const end = head.indexOf("\n");
  const line = end < 0 ? head : head.slice(0, end);
  return (
    /^\s*\{/.test(line) && /"sequence"\s*:\s*\d/.test(line) && /"timestamp"\s*:\s*\d/.test(line) && isOneOf.test(line)
  );
}

const isOneOf = /"(\w+Event)"\s*:\s*\{/;
