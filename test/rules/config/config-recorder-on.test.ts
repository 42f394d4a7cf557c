import { configRecorderOn } from "../../../rules/config/config-recorder-on.ts";
import { parameter, ref, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Status = Parameters<typeof resource<"aws:cfg/recorderStatus:RecorderStatus">>[2];

const recorder = (existing = false) =>
  resource("aws:cfg/recorder:Recorder", "recorder", { name: "shop" }, { existing });
const status = (inputs: Status) =>
  resource("aws:cfg/recorderStatus:RecorderStatus", "status", { name: ref("recorder", "name"), ...inputs });
const channelBy = (more: { provider?: string }) =>
  resource("aws:cfg/deliveryChannel:DeliveryChannel", "channel", { s3BucketName: "shop-config" }, more);
const channel = channelBy({});
const provider = (name: string, region: string | ReturnType<typeof unknown>) =>
  resource("pulumi:providers:aws", name, { region } as object);
/** A recorder that is on, by a provider of its own; so is the channel. */
const apart = (recorders: ReturnType<typeof provider>, channels: ReturnType<typeof provider>) => [
  recorders,
  channels,
  resource("aws:cfg/recorder:Recorder", "recorder", { name: "shop" }, { provider: `aws.${recorders.name}` }),
  resource(
    "aws:cfg/recorderStatus:RecorderStatus",
    "status",
    { name: ref("recorder", "name"), isEnabled: true },
    { provider: `aws.${recorders.name}` },
  ),
  channelBy({ provider: `aws.${channels.name}` }),
];

const Recorder = (properties: object = {}) => ({
  Type: "AWS::Config::ConfigurationRecorder",
  Properties: { RoleARN: "arn:aws:iam::111122223333:role/config", ...properties },
});
const Channel = { Type: "AWS::Config::DeliveryChannel", Properties: { S3BucketName: "shop-config" } };

ruleCases(configRecorderOn, [
  {
    name: "on, with a channel",
    verdict: "not violated",
    because: ["isEnabled"],
    resources: [recorder(), status({ isEnabled: true }), channel],
    template: template({ Recorder: Recorder(), Channel }),
  },
  {
    name: "on, and the recorder comes last",
    verdict: "not violated",
    resources: [channel, status({ isEnabled: true }), recorder()],
  },
  {
    name: "on, by the recorder's name",
    verdict: "not violated",
    resources: [recorder(), status({ name: "shop", isEnabled: true }), channel],
  },
  {
    name: "off",
    verdict: "violated",
    severity: "medium",
    because: ["isEnabled"],
    resources: [recorder(), status({ isEnabled: false }), channel],
    template: template({ Recorder: Recorder({ StartedOnCreate: false }), Channel }),
  },
  {
    name: "never started",
    verdict: "violated",
    because: ["isEnabled"],
    resources: [recorder(), channel],
  },
  {
    name: "never started, though it is there already",
    verdict: "violated",
    resources: [recorder(true), channel],
  },
  {
    name: "no channel",
    verdict: "violated",
    resources: [recorder(), status({ isEnabled: true })],
    template: template({ Recorder: Recorder() }),
  },
  {
    name: "the channel is in another region",
    verdict: "violated",
    resources: apart(provider("ireland", "eu-west-1"), provider("oregon", "us-west-2")),
  },
  {
    name: "the channel comes by another provider, in the same region",
    verdict: "not violated",
    resources: apart(provider("ireland", "eu-west-1"), provider("auditor", "eu-west-1")),
  },
  {
    name: "the channel's region is not known",
    verdict: "not violated",
    resources: apart(provider("ireland", "eu-west-1"), provider("chosen", unknown())),
  },
  {
    name: "the recorder's region is not known",
    verdict: "not violated",
    resources: apart(provider("chosen", unknown()), provider("ireland", "eu-west-1")),
  },
  {
    name: "another recorder is on",
    verdict: "violated",
    resources: [recorder(), status({ name: "other", isEnabled: true }), channel],
  },
  {
    name: "not known whether it is on",
    verdict: "cannot tell",
    because: ["isEnabled"],
    resources: [recorder(), status({ isEnabled: unknown() }), channel],
    template: template({ Recorder: Recorder({ StartedOnCreate: { Ref: "On" } }), Channel }, parameter("On")),
  },
  {
    name: "not known which recorder is on",
    verdict: "cannot tell",
    resources: [recorder(), status({ name: unknown(), isEnabled: true }), channel],
  },
  {
    name: "not known whether it is on, and no channel",
    verdict: "violated",
    resources: [recorder(), status({ isEnabled: unknown() })],
  },
]);
