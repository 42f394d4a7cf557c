import type { Examples } from "../../core/examples/example.ts";
import { ref, resource } from "../../core/examples/resources.ts";

const roleArn = "arn:aws:iam::111122223333:role/config";
const recorder = resource("aws:cfg/recorder:Recorder", "recorder", { name: "shop", roleArn });
const Recorder = { Type: "AWS::Config::ConfigurationRecorder", Properties: { Name: "shop", RoleARN: roleArn } };

export const configExamples: Examples = {
  "config-recorder-on": {
    violated: { resources: [recorder], template: { Recorder } },
    fixed: {
      resources: [
        recorder,
        resource("aws:cfg/recorderStatus:RecorderStatus", "recording", {
          name: ref("recorder", "name"),
          isEnabled: true,
        }),
        resource("aws:cfg/deliveryChannel:DeliveryChannel", "channel", { s3BucketName: "shop-config" }),
      ],
      template: {
        Recorder,
        Channel: { Type: "AWS::Config::DeliveryChannel", Properties: { S3BucketName: "shop-config" } },
      },
    },
  },
};
