package rearguard.lib.secrets_test

import data.rearguard.lib.secrets

test_references_and_placeholders_are_no_secrets if {
	every value in [
		"${var.password}", "{{ password }}", "$DB_PASSWORD", "<your-password>", "xxxxxxxx",
		"YOUR_TOKEN", "/run/secrets/db", "arn:aws:secretsmanager:a:b", "ENC[AES256,data]", "true",
		"replace-me", "op://vault/item", "!vault", "****",
	] {
		secrets.is_reference(value)
	}
}

test_default_passwords_are_secrets if {
	every value in ["changeme", "password", "hunter2", "P@ssw0rd", "s3cr3t"] {
		not secrets.is_reference(value)
	}
}
