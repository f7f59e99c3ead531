# METADATA
# title: Cache takes commands without a login
# description: Whoever reaches the port reads, changes and deletes everything in the cache.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_elasticache_replication_group, aws_elasticache_user, "AWS::ElastiCache::User", "AWS::ElastiCache::ReplicationGroup", module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `auth_token` from a secret store, or `user_group_ids`; both need TLS."}
package rearguard.access_control.cache_without_login

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_elasticache_replication_group")
	fact := cloud.get(resource, "auth_token")
	cloud.missing(fact)
	cloud.missing(cloud.get(resource, "user_group_ids"))
	message := sprintf("%s asks for no login: %s", [resource.name, cloud.says(fact)])
}

# A user who may sign in without a password.
deny contains {"message": message, "path": fact.path} if {
	some user in cloud.resources("aws_elasticache_user")
	fact := cloud.get(user, "no_password_required")
	cloud.on(fact)
	message := sprintf("%s asks for no password: %s", [user.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some user in cloud.resources("aws_elasticache_user")
	fact := cloud.get(user, "authentication_mode.type")
	cloud.is_one_of(fact, {"no-password-required"})
	message := sprintf("%s asks for no password: %s", [user.name, cloud.says(fact)])
}
