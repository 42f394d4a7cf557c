import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const role = "arn:aws:iam::123456789012:role/mail-invoices";

const mailer = (runtime: string) => ({
  resources: [
    resource("aws:lambda/function:Function", "mailInvoices", {
      role,
      runtime,
      handler: "index.handler",
      s3Bucket: "shop-releases",
      s3Key: "mail-invoices.zip",
    }),
  ],
  template: {
    MailInvoices: {
      Type: "AWS::Lambda::Function",
      Properties: {
        Role: role,
        Runtime: runtime,
        Handler: "index.handler",
        Code: { S3Bucket: "shop-releases", S3Key: "mail-invoices.zip" },
      },
    },
  },
});

export const lambdaExamples: Examples = {
  "lambda-runtime-supported": { violated: mailer("nodejs16.x"), fixed: mailer("nodejs24.x") },
};
