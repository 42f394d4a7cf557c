import { type Adapters, itself } from "../adapter.ts";

/** AWS WAF: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_WAFv2.html, …/AWS_WAFRegional.html */
export const waf: Adapters = {
  "AWS::WAF::WebACL": { parts: [itself("aws:waf/webAcl:WebAcl", {})] },
  "AWS::WAFRegional::WebACLAssociation": {
    parts: [itself("aws:wafregional/webAclAssociation:WebAclAssociation", {})],
  },
  "AWS::WAFv2::WebACL": { parts: [itself("aws:wafv2/webAcl:WebAcl", {})] },
  "AWS::WAFv2::WebACLAssociation": { parts: [itself("aws:wafv2/webAclAssociation:WebAclAssociation", {})] },
};
