package rearguard.lib.credentials_test

import data.rearguard.lib.credentials

test_names_that_mean_credentials if {
	found := {name |
		some name in [
			"PASSWORD", "DB_PASSWORD", "POSTGRES_PASSWORD", "api-key", "AWS_SECRET_ACCESS_KEY", "db.password", "dbPassword", "MYSQL_PASS",
			"GITHUB_TOKEN", "PWD", "PASSWORD_FILE", "TOKEN_TTL", "ALLOW_EMPTY_PASSWORD", "SECRET_NAME", "COMPASS", "ETCD_INITIAL_CLUSTER_TOKEN", "MYSQL_RANDOM_ROOT_PASSWORD",
		]
		credentials.is_credential(name, "s3cr3t")
	}
	found == {"PASSWORD", "DB_PASSWORD", "POSTGRES_PASSWORD", "api-key", "AWS_SECRET_ACCESS_KEY", "db.password", "dbPassword", "MYSQL_PASS", "GITHUB_TOKEN"}
}

test_values_that_are_written_out if {
	found := {value |
		some value in ["s3cr3t", 123456, "", "${X}", "{{ .X }}", "<password>", "true", "/run/secrets/x", "ENC[x]", "****", "x1", "vault:a#b", "GOOGLE_API_KEY_VAL", "YOUR_PASSWORD"]
		credentials.is_credential("PASSWORD", value)
	}
	found == {"s3cr3t", 123456}
}

test_passwords_are_masked if {
	credentials.masked("redis://a:b@c") == "redis://a:***@c"
	credentials.masked("sslmode=disable") == "sslmode=disable"
}
