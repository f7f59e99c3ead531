# METADATA
# title: User data holds a secret
# description: User data is readable to every process of the instance and to everybody who may describe it.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, arm-template, deployment-manager]
#   secret: true
#   resources: [
#     aws_instance,
#     aws_launch_template,
#     aws_launch_configuration,
#     azurerm_virtual_machine,
#     azurerm_virtual_machine_extension,
#     azurerm_virtual_machine_scale_set_extension,
#     Microsoft.Compute/virtualMachines/extensions,
#     azurerm_linux_virtual_machine,
#     azurerm_windows_virtual_machine,
#     azurerm_linux_virtual_machine_scale_set,
#     azurerm_windows_virtual_machine_scale_set,
#     google_compute_instance,
#     google_compute_instance_template,
#     google_compute_project_metadata,
#     "AWS::EC2::Instance",
#     "AWS::EC2::LaunchTemplate",
#     "AWS::AutoScaling::LaunchConfiguration",
#     module,
#     ec2_instance,
#     azure_rm_virtualmachine,
#     gcp_compute_instance,
#     ec2,
#     ec2_launch_template,
#     ec2_lc,
#     autoscaling_launch_config,
#     Microsoft.Compute/virtualMachines,
#     Microsoft.Compute/virtualMachineScaleSets,
#     compute.instance,
#     compute.instanceTemplate,
#   ]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: [IA-5(7)], cis-v8: ["16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Let the instance fetch secrets with its role from a secret store, and replace the secret."}
package rearguard.exposure.secret_in_user_data

import data.rearguard.lib.cloud

_keys := {"user_data", "user_data_base64", "UserData", "custom_data", "customData", "userData", "metadata_startup_script", "startup-script", "user-data", "sysprep-specialize-script-ps1"}

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	_is_user_data(scalar)
	some text in _readings(scalar.value)
	some what, pattern in _patterns
	regex.match(pattern, text)
	message := sprintf("the user data hold %s", [what])
}

# Settings of an extension are shown with the machine; those that are protected are not.
deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	_is_setting(scalar)
	regex.match(`(^|[^A-Za-z0-9_])[A-Z_]*(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY)\\?["' ]*=[ \\"']*[^ \t\n\\"'$<{/(&;][^ \t\n\\"'$&;]{5,}`, scalar.value)
	message := "the settings of the extension hold a password"
}

_is_setting(scalar) if {
	scalar.path[1] in {"azurerm_virtual_machine_extension", "azurerm_virtual_machine_scale_set_extension"}
	scalar.key == "settings"
}

_is_setting(scalar) if {
	scalar.key == "commandToExecute"
	"settings" in scalar.path
}

_is_user_data(scalar) if count([key | some key in scalar.path; key in _keys]) > 0

# Items of metadata have their name beside the value.
_is_user_data(scalar) if {
	scalar.key == "value"
	item := array.slice(scalar.path, 0, count(scalar.path) - 1)
	object.get(input, array.concat(item, ["key"]), "") in _keys
}

_patterns := {
	"an access key": `(^|[^A-Za-z0-9])(AKIA|ASIA)[A-Z0-9]{16}([^A-Za-z0-9]|$)`,
	"a private key": `-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----`,
	"a password": `(?im)^[ \t]*(export[ \t]+|set[ \t]+|\$env:)?[A-Z_]*(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY)\\?["' ]*=[ \\"']*[^ \t\n\\"'$<{/(][^ \t\n\\"'$]{5,}`,
	"a secret key": `(?i)aws_secret_access_key["' ]*[=:]["' ]*[A-Za-z0-9/+=]{40}`,
}

# The text itself, and what it encodes.
_readings(text) := [text, base64.decode(text)] if {
	regex.match(`^[A-Za-z0-9+/]+={0,2}$`, text)
} else := [text]
