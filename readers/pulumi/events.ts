import { broken } from "../json/broken.ts";
import type { FileReader, InputFile, ReadResult, Sniff } from "../reader.ts";
import { EventLog } from "./event-log.ts";

/**
 * Logs of Pulumi's engine events, one JSON object a line: `pulumi up --json`, streaming previews, `--event-log`. A
 * preview as one document says more, as it has positions and dependencies.
 */
export const eventsReader: FileReader = {
  kind: "Pulumi event log",
  claims: (sniff) => isEvent(sniff),
  read(file: InputFile): ReadResult {
    try {
      return { units: [new EventLog(file).unit], problems: [] };
    } catch (error) {
      return { units: [], problems: [broken(file, error)] };
    }
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
