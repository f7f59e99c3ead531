# METADATA
# title: File shares take old versions of SMB
# description: "SMB 2.1 knows no encryption and 3.0 is weaker than 3.1.1: whoever is on the path can read and change files."
# custom:
#   severity: medium
#   kinds: [terraform, arm-template]
#   resources: [azurerm_storage_account, Microsoft.Storage/storageAccounts]
#   impact: [confidentiality, integrity]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Leave `SMB3.1.1` alone in `share_properties.smb.versions`."}
package rearguard.configuration_hardening.azure_file_share_old_smb

import data.rearguard.lib.cloud

deny contains {"message": message, "path": version.path} if {
	some account in cloud.resources("azurerm_storage_account")
	some version in cloud.texts(cloud.get(account, "share_properties.smb.versions"))
	version.value in {"SMB2.1", "SMB3.0"}
	message := sprintf("%s takes %s", [account.name, version.value])
}
