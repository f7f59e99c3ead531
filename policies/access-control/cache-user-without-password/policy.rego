# METADATA
# title: Cache user needs no password
# description: "Whoever reaches the cache may act as this user, who is asked for nothing."
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_elasticache_user, "AWS::ElastiCache::User"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give the user passwords from a secret store, or authentication by role."}
package rearguard.access_control.cache_user_without_password

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some user in cloud.resources("aws_elasticache_user")
	fact := cloud.get(user, "no_password_required")
	cloud.on(fact)
	message := sprintf("%s needs no password: %s", [user.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some user in cloud.resources("aws_elasticache_user")
	fact := cloud.get(user, "authentication_mode.type")
	cloud.is_one_of(fact, {"no-password-required"})
	message := sprintf("%s needs no password: %s", [user.name, cloud.says(fact)])
}

subject contains user.path if some user in cloud.resources("aws_elasticache_user")
