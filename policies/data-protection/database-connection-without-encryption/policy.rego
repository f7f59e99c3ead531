# METADATA
# title: Database connection is not encrypted
# description: Logins and data go over the network as they are, and anybody on the way may read or change them. That holds inside a data centre too, where one machine that is broken into can listen to others.
# custom:
#   severity: medium
#   kinds: [kubernetes, compose, env-file, properties, ini, yaml, json, toml, systemd-unit, helm-chart, cloudformation, terraform, ansible, dockerfile]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: ["SC-8(1)"], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Ask for TLS and check the certificate, such as with `sslmode=verify-full`."}
package rearguard.data_protection.database_connection_without_encryption

import data.rearguard.lib.secrets

deny contains {"message": message, "path": scalar.path, "text": found[0]} if {
	some scalar in secrets.texts
	found := regex.find_n(`(?i)\b(?:sslmode=(?:disable|allow)|useSSL=false|ssl-mode=disabled|sslMode=DISABLED|encrypt=false|trustServerCertificate=true|tls=(?:false|skip-verify)|tlsInsecure=true|tlsAllowInvalidCertificates=true|ssl=false|ssl_mode=disabled?)\b`, scalar.value, 1)
	regex.match(`(?i)://|server\s*=|data source\s*=|host=|dbname=`, scalar.value)
	value := scalar.value
	not regex.match(`(?i)(?:@|//|host=|server=)(?:localhost|127\.0\.0\.1|\[::1\])`, value)
	message := sprintf("%s in %s", [found[0], scalar.key])
}

deny contains {"message": message, "path": entry.path} if {
	some entry in secrets.named
	lower(entry.name) in {"pgsslmode", "db_sslmode", "db_ssl_mode", "postgres_sslmode", "database_sslmode", "postgres_ssl_mode", "sslmode"}
	lower(entry.value) in {"disable", "allow"}
	message := sprintf("%s is %s", [entry.name, entry.value])
}
