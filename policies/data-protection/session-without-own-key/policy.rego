# METADATA
# title: Shell sessions have no key of their own
# description: Session Manager carries shells with passwords and data. With a key in its preferences, only who may use the key can open or follow a session.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ssm_document, "AWS::SSM::Document"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `kmsKeyId` in the inputs of the preferences."}
package rearguard.data_protection.session_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": place} if {
	some [name, place, content] in _sessions
	key := object.get(content, ["inputs", "kmsKeyId"], "")
	key == ""
	message := sprintf("%s names no key for sessions", [name])
}

_sessions contains [document.name, kind.path, content] if {
	some document in cloud.resources("aws_ssm_document")
	kind := cloud.get(document, "document_type")
	cloud.is_one_of(kind, {"Session"})
	content := _content(document)
}

# In Terraform a text that was parsed, in templates an object.
_content(document) := document.value.content__json

_content(document) := document.value.Content

# A text of YAML is only searched for the key.
_content(document) := {"inputs": {"kmsKeyId": key}} if {
	cloud.is_one_of(cloud.get(document, "document_format"), {"YAML"})
	text := document.value.content
	key := concat("", regex.find_n(`kmsKeyId: *["']?[^\s"'#]+`, text, 1))
}
