import { Graph } from "../../../core/model/graph.ts";
import type { Resource } from "../../../core/model/resource.ts";
import type { TypeToken } from "../../../core/model/shapes.generated.ts";
import type { Problem, Unit } from "../../../core/model/unit.ts";
import { readAccount } from "../../../readers/account/account.ts";
import { type Estate, estateHandler } from "./estate.ts";
import { startFakeAws } from "./server.ts";
import { serviceNames } from "./service.ts";

// The SDK warns on Node 20: https://github.com/aws/aws-sdk-js-v3. Tests are about something else.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";

export const account = "123456789012";
export const region = "us-east-1";

/** An estate as the account reader sees it. */
export interface ReadEstate {
  readonly unit: Unit;
  readonly graph: Graph;
  readonly problems: readonly Problem[];
  /** The calls that were made, in order. */
  readonly log: readonly string[];
  /** The one resource of a type. Throws where there are none or several. */
  one<T extends TypeToken>(type: T): Resource<T>;
}

/** Reads an estate over HTTP, as a scan reads an account. */
export async function readEstate(estate: Estate, inRegion = region): Promise<ReadEstate> {
  const fake = await startFakeAws({ services: serviceNames, handler: estateHandler(estate) });
  const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "example" };
  const { units, problems } = await readAccount({ region: inRegion, endpoint: fake.endpoint, credentials });
  await fake.close();
  const [unit] = units;
  if (unit === undefined) throw new Error(problems.map((problem) => problem.message).join("; "));
  const graph = new Graph(unit);
  const one = <T extends TypeToken>(type: T): Resource<T> => {
    const [first, ...more] = graph.ofType(type);
    if (first === undefined || more.length > 0)
      throw new Error(`${more.length + (first ? 1 : 0)} resources of ${type}`);
    return first;
  };
  return { unit, graph, problems, log: fake.log, one };
}
