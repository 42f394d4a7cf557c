import { captureFrames, dropOwnConstructors, type Frame, userPositions } from "./frames.ts";
import type { Position } from "./recording.ts";
import type { ResourceRequest, Sdk } from "./sdk.ts";

interface Capture {
  frames: readonly Frame[];
  resource: object | undefined;
}

interface Taken {
  readonly positions: readonly Position[];
  readonly resource: object | undefined;
  readonly order: number;
}

const MARK = "leakgate:";

/**
 * Where each resource was made. The SDK asks for a source position in the constructor of a resource, and hands it on with the request,
 * later: it is given a number, by which the request finds the frames (and the resource object) again.
 */
export class Captures {
  readonly #directory: string;
  readonly #captures = new Map<number, Capture>();
  #count = 0;

  constructor(directory: string) {
    this.#directory = directory;
  }

  install(sdk: Sdk): void {
    const note = (frames: Frame[]): { uri: string; line: number; column: number } => {
      this.#count += 1;
      this.#captures.set(this.#count, { frames, resource: undefined });
      return { uri: `${MARK}${this.#count}`, line: 1, column: 1 };
    };
    const stackTrace = (): unknown => [note(captureFrames(stackTrace))];
    const sourcePosition = (): unknown => note(captureFrames(sourcePosition));
    if (sdk.Resource.stackTrace !== undefined) sdk.Resource.stackTrace = stackTrace;
    else sdk.Resource.sourcePosition = sourcePosition;
    for (const name of ["registerResource", "readResource"] as const) {
      const register = sdk.registration[name];
      sdk.registration[name] = (...args) => {
        this.#own(args[0]);
        return register(...args);
      };
    }
  }

  /** Called in the constructor of the resource whose frames were noted last. */
  #own(resource: unknown): void {
    const capture = this.#captures.get(this.#count);
    if (capture === undefined || typeof resource !== "object" || resource === null) return;
    capture.resource = resource;
    capture.frames = dropOwnConstructors(capture.frames, resource);
  }

  /** The frames and the resource object behind a request; each can be taken once. `order` counts the resources as they were made. */
  take(request: ResourceRequest): Taken {
    const uri = request.getSourceposition?.()?.getUri() ?? "";
    const order = uri.startsWith(MARK) ? Number(uri.slice(MARK.length)) : this.#count;
    const capture = this.#captures.get(order);
    this.#captures.delete(order);
    if (capture === undefined) return { positions: [], resource: undefined, order };
    return { positions: userPositions(capture.frames, this.#directory), resource: capture.resource, order };
  }
}
