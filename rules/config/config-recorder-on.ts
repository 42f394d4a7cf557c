import { defineRule } from "../../core/engine/rule.ts";
import { answered, isTrue, not } from "../../core/model/answer.ts";
import type { AnyField } from "../../core/model/field.ts";

const page = "https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html";

export const configRecorderOn = defineRule({
  id: "config-recorder-on",
  title: "The recorder of AWS Config does not record",
  theme: "monitoring",
  severity: "medium",
  severityReason: "It opens nothing; without it nobody sees how a setting came to be what it is.",
  controls: { "cis-aws-3.0": ["3.3"], "cis-aws-5.0": ["3.3"], fsbp: ["Config.1"] },
  equivalents: { checkov: ["CKV2_AWS_45"], prowler: ["config_recorder_all_regions_enabled"] },
  cwe: [778],
  why: "A firewall that was opened for an evening, or a bucket that was public last week, cannot be found afterwards.",
  fix: "Add an `aws.cfg.RecorderStatus` for the recorder with `isEnabled` true, and an `aws.cfg.DeliveryChannel`.",
  sources: [page, "https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html"],
  on: ["aws:cfg/recorder:Recorder"],
  restsOn: [{ setting: "isEnabled: false", source: page }],
  violatedWhen(recorder, { graph }) {
    const isEnabled = graph.companion(recorder, "aws:cfg/recorderStatus:RecorderStatus").at("isEnabled");
    const about = recorder.fields as AnyField;
    const { region } = recorder.scope;
    // There is one channel for an account and region, and it names no recorder.
    const channel = graph.someOf("aws:cfg/deliveryChannel:DeliveryChannel", about, (each) => {
      const elsewhere = region !== undefined && each.scope.region !== undefined && each.scope.region !== region;
      return answered(elsewhere ? "no" : "yes", each.fields as AnyField);
    });
    return [
      { about: isEnabled, answer: not(isTrue(isEnabled.orAbsent("no"))) },
      { about, answer: not(channel) },
    ];
  },
});
