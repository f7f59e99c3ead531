# METADATA
# title: Mail may be sent in clear text
# description: Without a demand for TLS, mail goes out readable to every server that does not offer it, or to whoever pretends that it does not.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ses_configuration_set, aws_sesv2_configuration_set, "AWS::SES::ConfigurationSet", aws_ses_receipt_rule, "AWS::SES::ReceiptRule"]
#   impact: [confidentiality]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `tls_policy` to `REQUIRE` in `delivery_options`."}
package rearguard.data_protection.mail_in_clear_text

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_ses_configuration_set", "aws_sesv2_configuration_set"]
	some set in cloud.resources(type)
	fact := cloud.get(set, "delivery_options.tls_policy")
	cloud.other_than(fact, {"REQUIRE"})
	message := sprintf("%s sends mail without TLS where it has to: %s", [set.name, cloud.says(fact)])
}

# What comes in may be just as private; senders without TLS are let in unless told otherwise.
deny contains {"message": message, "path": fact.path} if {
	some rule in cloud.resources("aws_ses_receipt_rule")
	fact := cloud.get(rule, "tls_policy")
	cloud.other_than(fact, {"Require"})
	message := sprintf("%s takes mail without TLS: %s", [rule.name, cloud.says(fact)])
}
