import { type Answer, all, answered, any, equals, isSet, matches, not } from "../model/answer.ts";
import { onlyNew } from "../model/defaults.ts";
import type { AnyField, Field } from "../model/field.ts";
import type { Graph } from "../model/graph.ts";
import { isA, type Resource } from "../model/resource.ts";

const instance = "aws:ec2/instance:Instance";
const template = "aws:ec2/launchTemplate:LaunchTemplate";

/** What starts machines, or is a machine. */
export const machines = [instance, template, "aws:ec2/launchConfiguration:LaunchConfiguration"] as const;
export type Machine = (typeof machines)[number];

/** The metadata service of a machine, as it is written: what a launch template writes counts where the machine is silent. */
interface Metadata {
  readonly endpoint: Field<string>;
  readonly tokens: Field<string>;
  readonly image: Field<string>;
  /** Whether something that is not in view may say more. */
  readonly isElsewhere: boolean;
}

/** Whether credentials can be had from the metadata service without a session token (IMDSv1), by what. */
export interface WithoutToken {
  readonly about: Field<string>;
  readonly answer: Answer;
  /** Whether it is only because nobody said anything. */
  readonly isSilent: boolean;
}

/**
 * Whether a machine answers requests for metadata without a session token. What is written for it decides; then the
 * account's default, then the image.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html
 */
export function answersWithoutToken(machine: Resource<Machine>, graph: Graph): WithoutToken {
  const { endpoint, tokens, image, isElsewhere } = metadataOf(machine, graph);
  const isOff = equals(endpoint.orAbsent("no"), "disabled");
  if (tokens.state !== "absent") {
    const answer = not(any(isOff, equals(tokens.orAbsent("unknown"), "required")));
    return { about: tokens, answer, isSilent: false };
  }
  const byDefault = graph
    .setting(machine, "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults")
    .at("httpTokens");
  const required = equals(byDefault.orAbsent("no"), "required");
  const optional = equals(byDefault.orAbsent("no"), "optional");
  const answer = not(
    any(
      isOff,
      // A template says what will be launched; a machine that is there already was launched before.
      isA(machine, instance) ? onlyNew(required, machine, "the account's default was set") : required,
      all(not(optional), asksForTokens(image)),
      ...(isElsewhere
        ? [answered("unknown", tokens as AnyField, { kind: "elsewhere", what: "its launch template" })]
        : []),
    ),
  );
  return { about: tokens, answer, isSilent: true };
}

/** Images of Amazon Linux 2023 ask for tokens, by their name or by that of the parameter that names the newest. */
const tokenImage = /al2023-?ami/;

/** Whether an image is known to ask for tokens. An image's id does not say. */
function asksForTokens(image: Field<string>): Answer {
  const isNamed = image.state === "unknown" && image.why.kind === "parameter" && tokenImage.test(image.why.name);
  return isNamed ? answered("yes", image as AnyField) : matches(image.orAbsent("no"), tokenImage);
}

function metadataOf(machine: Resource<Machine>, graph: Graph): Metadata {
  const options = machine.fields.at("metadataOptions");
  const own = {
    endpoint: options.at("httpEndpoint"),
    tokens: options.at("httpTokens"),
    image: isA(machine, instance)
      ? machine.fields.at("ami")
      : (machine as Resource<typeof template>).fields.at("imageId"),
    isElsewhere: false,
  };
  if (!isA(machine, instance) || isSet(machine.fields.at("launchTemplate")).truth === "no") return own;
  const { resources, sure } = graph.pointedAtBy(machine, "launchTemplate", [template]);
  const [only] = resources;
  if (only === undefined || !sure) return { ...own, isElsewhere: true };
  const further = metadataOf(only, graph);
  return {
    endpoint: own.endpoint.otherwise(further.endpoint),
    tokens: own.tokens.otherwise(further.tokens),
    image: own.image.otherwise(further.image),
    isElsewhere: false,
  };
}
