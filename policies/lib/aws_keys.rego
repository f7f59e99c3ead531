# Keys that AWS manages for a service: their names begin with `alias/aws/`.
package rearguard.lib.aws_keys

# The alias that a fact names, by itself or by a lookup of the key in the same module.
alias(fact) := fact.value if fact.state == "known"

else := alias if {
	parts := regex.find_all_string_submatch_n(`^\$\{data\.aws_kms_(?:key|alias)\.([A-Za-z0-9_-]+)\.`, fact.value, 1)
	name := parts[0][1]
	keys := [value |
		some [kind, property] in [["aws_kms_key", "key_id"], ["aws_kms_alias", "name"]]
		value := input.data[kind][name][0][property]
	]
	alias := keys[0]
}

# Whether a fact names such a key.
is_of_aws(fact) if regex.match(`(^|:)alias/aws/`, alias(fact))
