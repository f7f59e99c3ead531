# METADATA
# title: Service perimeter is open to everybody
# description: A perimeter keeps data in even where a login is stolen. A rule for every identity and every place makes a hole of its full width.
# related_resources: [{ref: "https://cloud.google.com/vpc-service-controls/docs/ingress-egress-rules"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform]
#   resources: [
#     google_access_context_manager_service_perimeter,
#     google_access_context_manager_service_perimeter_ingress_policy,
#     google_access_context_manager_service_perimeter_egress_policy,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1537], nist-800-53: [AC-3, AC-4, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the identities, and the access levels or projects that they come from and go to."}
package rearguard.access_control.google_perimeter_open

import data.rearguard.lib.cloud

deny contains {"message": message, "path": who.path} if {
	some policy in _ingress
	some from in cloud.blocks(policy, "ingress_from")
	who := cloud.get(from, "identity_type")
	cloud.is_one_of(who, _everybody)
	some source in cloud.blocks(from, "sources")
	cloud.is_one_of(cloud.get(source, "access_level"), {"*"})
	message := sprintf("%s lets %s in from everywhere", [policy.name, who.value])
}

_ingress contains policy if {
	some perimeter in cloud.resources("google_access_context_manager_service_perimeter")
	some policy in cloud.blocks(perimeter, "status.ingress_policies")
}

_ingress contains policy if some policy in cloud.resources("google_access_context_manager_service_perimeter_ingress_policy")

deny contains {"message": message, "path": who.path} if {
	some policy in _egress
	some from in cloud.blocks(policy, "egress_from")
	who := cloud.get(from, "identity_type")
	cloud.is_one_of(who, _everybody)
	some target in cloud.blocks(policy, "egress_to")
	some text in cloud.texts(cloud.get(target, "resources"))
	text.value == "*"
	message := sprintf("%s lets %s carry data anywhere", [policy.name, who.value])
}

_egress contains policy if {
	some perimeter in cloud.resources("google_access_context_manager_service_perimeter")
	some policy in cloud.blocks(perimeter, "status.egress_policies")
}

_egress contains policy if some policy in cloud.resources("google_access_context_manager_service_perimeter_egress_policy")

_everybody := {"ANY_IDENTITY", "ANY_USER_ACCOUNT", "ANY_SERVICE_ACCOUNT"}
