# METADATA
# title: Runtime of a function gets no more fixes
# description: The provider no longer mends the language under this function. It goes on running with every fault found since, and one day can no longer be changed.
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, arm-template, deployment-manager]
#   resources: [
#     aws_lambda_function,
#     google_cloudfunctions_function,
#     google_cloudfunctions2_function,
#     google_app_engine_standard_app_version,
#     azurerm_linux_function_app,
#     azurerm_windows_function_app,
#     azurerm_linux_function_app_slot,
#     azurerm_linux_web_app,
#     azurerm_windows_web_app,
#     azurerm_app_service,
#     azurerm_function_app,
#     azurerm_app_service_slot,
#     azurerm_function_app_slot,
#     "AWS::Lambda::Function",
#     "AWS::Serverless::Function",
#     module,
#     Microsoft.Web/sites,
#     Microsoft.Web/sites/slots,
#     Microsoft.Web/sites/config,
#     Microsoft.Web/sites/slots/config,
#     cloudfunctions.function,
#     lambda,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-05]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Move the function to a supported runtime."}
package rearguard.patching.ended_serverless_runtime

import data.rearguard.lib.eol
import data.rearguard.lib.eol_services

deny contains {"message": message, "path": one.path} if {
	some one in eol_services.functions
	said := eol.ended(one.product, one.version)
	message := sprintf("%s: %s", [one.name, said])
}

subject contains one.path if some one in eol_services.functions
