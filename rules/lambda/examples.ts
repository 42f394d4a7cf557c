import type { Examples, Situation } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const uploads = { action: "lambda:InvokeFunction", function: "make-thumbnails", principal: "s3.amazonaws.com" };
const Uploads = { Action: "lambda:InvokeFunction", FunctionName: "make-thumbnails", Principal: "s3.amazonaws.com" };

const address = (authorizationType: string): Situation => ({
  resources: [
    resource("aws:lambda/functionUrl:FunctionUrl", "refunds", { functionName: "refunds", authorizationType }),
  ],
  template: {
    Refunds: {
      Type: "AWS::Lambda::Url",
      Properties: { TargetFunctionArn: "refunds", AuthType: authorizationType },
    },
  },
});

export const lambdaExamples: Examples = {
  "lambda-permission-source": {
    violated: {
      resources: [resource("aws:lambda/permission:Permission", "uploads", uploads)],
      template: { Uploads: { Type: "AWS::Lambda::Permission", Properties: Uploads } },
    },
    fixed: {
      resources: [
        resource("aws:lambda/permission:Permission", "uploads", {
          ...uploads,
          sourceArn: "arn:aws:s3:::shop-uploads",
          sourceAccount: "123456789012",
        }),
      ],
      template: {
        Uploads: {
          Type: "AWS::Lambda::Permission",
          Properties: { ...Uploads, SourceArn: "arn:aws:s3:::shop-uploads", SourceAccount: "123456789012" },
        },
      },
    },
  },
  "lambda-url-auth": { violated: address("NONE"), fixed: address("AWS_IAM") },
};
