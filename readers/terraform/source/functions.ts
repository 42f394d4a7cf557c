import { collectionFunctions } from "./functions/collections.ts";
import { encodingFunctions } from "./functions/encoding.ts";
import { fileFunctions } from "./functions/files.ts";
import type { Functions } from "./functions/kinds.ts";
import { networkFunctions } from "./functions/network.ts";
import { numberFunctions } from "./functions/numbers.ts";
import { textFunctions } from "./functions/text.ts";
import type { Scope } from "./scope.ts";
import { markerIn, revealed, secret, throughAll, unknown, unsupported, whyOf } from "./values.ts";

/** Functions whose arguments must be known as a whole. */
const strict: Functions = { ...textFunctions, ...numberFunctions, ...networkFunctions, ...fileFunctions };
/** Functions that hand elements on without looking at them, so that these may be anything. */
const lenient: Functions = { ...collectionFunctions, ...encodingFunctions };

/** Functions whose result differs from run to run. */
const random = new Set(["timestamp", "plantimestamp", "uuid", "bcrypt"]);

/**
 * The value of a function of Terraform. What it does not have is an unknown with that reason; what Terraform would
 * refuse throws `Failure`.
 */
export function callFunction(written: string, values: readonly unknown[], scope: Scope): unknown {
  const name = written.replace(/^core::/, "");
  const open = own(lenient, name);
  if (open !== undefined) return throughAll(values, (plain) => open(plain, scope));
  const known = own(strict, name);
  if (known === undefined) {
    return random.has(name) ? unknown({ kind: "computed" }) : unsupported(`the function ${name}`);
  }
  return throughAll(values, (given) => {
    const { plain, hid } = revealed(given);
    const marker = markerIn(plain);
    if (marker !== undefined) {
      const partial = own(withHoles, name)?.(plain as readonly unknown[], scope);
      const result = partial ?? unknown(whyOf(marker));
      return hid ? secret(result) : result;
    }
    const result = known(plain as readonly unknown[], scope);
    return hid ? secret(result) : result;
  });
}

/** What some functions of text make of text with holes; nothing where they cannot. */
const withHoles: Functions = {
  format: textFunctions.formatWithHoles as Functions[string],
  join: textFunctions.joinWithHoles as Functions[string],
};

function own(table: Functions, name: string): Functions[string] | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
