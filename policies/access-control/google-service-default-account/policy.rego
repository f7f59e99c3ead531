# METADATA
# title: Service runs as the default account
# description: The default account of a project may do far more than one service needs, and all that use it share it.
# custom:
#   severity: medium
#   kinds: [terraform, deployment-manager]
#   resources: [
#     google_cloud_run_v2_service,
#     google_cloud_run_v2_job,
#     google_cloud_run_service,
#     google_cloudfunctions_function,
#     google_cloudfunctions2_function,
#     google_composer_environment,
#     google_dataproc_cluster,
#     google_dataflow_job,
#     google_dataflow_flex_template_job,
#     google_notebooks_instance,
#     google_workbench_instance,
#     google_cloudbuild_trigger,
#     cloudfunctions.function,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [AC-01]
#   controls: {cwe: [CWE-250], attack: [T1078.004, T1098.003], nist-800-53: [AC-6, AC-3], cis-v8: ["5.4", "6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Make an account for the service and give it the roles it needs."}
package rearguard.access_control.google_service_default_account

import data.rearguard.lib.cloud

_accounts := {
	"google_cloud_run_v2_service": "template.service_account",
	"google_cloud_run_v2_job": "template.template.service_account",
	"google_cloud_run_service": "template.spec.service_account_name",
	"google_cloudfunctions_function": "service_account_email",
	"google_cloudfunctions2_function": "service_config.service_account_email",
	"google_composer_environment": "config.node_config.service_account",
	"google_dataproc_cluster": "cluster_config.gce_cluster_config.service_account",
	"google_dataflow_job": "service_account_email",
	"google_dataflow_flex_template_job": "service_account_email",
	"google_notebooks_instance": "service_account",
	"google_workbench_instance": "gce_setup.service_accounts.email",
	"google_cloudbuild_trigger": "service_account",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _accounts
	some service in cloud.resources(type)
	fact := cloud.get(service, property)
	regex.match(`([0-9]-compute@developer|@appspot|@cloudbuild)[.]gserviceaccount[.]com$`, fact.value)
	message := sprintf("%s runs as the default account: %s", [service.name, fact.value])
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _accounts
	some service in cloud.resources(type)
	fact := cloud.get(service, property)
	regex.match(`[$][{]data[.]google_(compute|app_engine)_default_service_account[.]`, fact.value)
	message := sprintf("%s runs as the default account", [service.name])
}

subject contains service.path if {
	some type, _ in _accounts
	some service in cloud.resources(type)
}
