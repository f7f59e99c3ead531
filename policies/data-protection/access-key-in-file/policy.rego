# METADATA
# title: Access key or token stands in the file
# description: Everybody who can read the file, its history or a copy of it can use the key. Programs search public repositories for these forms and try them within minutes.
# custom:
#   severity: critical
#   kinds: ["*"]
#   secret: true
#   impact: [confidentiality, integrity]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-798], attack: [T1552.001], nist-800-53: ["IA-5(7)"], cis-v8: ["3.11", "16.1"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Revoke the key now, since it stays in the history; keep the new one in a secret store."}
package rearguard.data_protection.access_key_in_file

import data.rearguard.lib.secrets

deny contains {"message": message, "path": scalar.path, "text": token} if {
	some scalar in secrets.texts
	regex.match(_marks, scalar.value) # only for speed
	some type in _types
	some found in regex.find_all_string_submatch_n(type.pattern, scalar.value, 5)
	token := found[1]
	not regex.match(`(?i)example|xxxx|0000000|1234567890123|placeholder|redacted|\.\.\.`, token)
	message := sprintf("%s in %s, beginning with %s", [type.name, scalar.key, substring(token, 0, 4)])
}

# Cheap signs that one of the types below may be there.
_marks := `AKIA|ASIA|gh[pousr]_|github_pat_|gl(?:pat|rt|dt|ptt|soat|sa)[-_]|xox[a-s]-|hooks\.slack|api/webhooks|k_live_|AIza|GOCSPX|AccountKey=|SharedAccessKey=|SG\.|npm_|pypi-|_v1_|hv[sbr]\.|atlasv1|dckr_|shp[a-z]{2}_|sq0|sk-|hf_|dapi|NRAK|lin_api|:AA|AGE-|eyJ`

_types := [
	{"name": "AWS access key", "pattern": `(?:^|[^A-Za-z0-9_])((?:(?:AKIA|ASIA)[A-Z2-7]{16}))`},
	{"name": "GitHub token", "pattern": `(?:^|[^A-Za-z0-9_])((?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{40,255}))`},
	{"name": "GitLab token", "pattern": `(?:^|[^A-Za-z0-9_])((?:gl(?:pat|rt|dt|ptt|soat)-[A-Za-z0-9_-]{20,}))`},
	{"name": "Slack token", "pattern": `(?:^|[^A-Za-z0-9_])((?:xox[abeoprs]-[A-Za-z0-9-]{20,}))`},
	{"name": "Slack webhook", "pattern": `(?:^|[^A-Za-z0-9_])((?:hooks\.slack\.com/services/T[A-Z0-9]{6,}/B[A-Z0-9]{6,}/[A-Za-z0-9]{20,}))`},
	{"name": "Discord webhook", "pattern": `(?:^|[^A-Za-z0-9_])((?:discord(?:app)?\.com/api/webhooks/[0-9]{15,}/[A-Za-z0-9_-]{50,}))`},
	{"name": "Stripe key", "pattern": `(?:^|[^A-Za-z0-9_])((?:[rs]k_live_[A-Za-z0-9]{20,}))`},
	{"name": "Google API key", "pattern": `(?:^|[^A-Za-z0-9_])((?:AIza[0-9A-Za-z_-]{35}))`},
	{"name": "Google client secret", "pattern": `(?:^|[^A-Za-z0-9_])((?:GOCSPX-[A-Za-z0-9_-]{28}))`},
	{"name": "Azure storage key", "pattern": `(?:^|[^A-Za-z0-9_])((?:AccountKey=[A-Za-z0-9+/]{86}==))`},
	{"name": "Azure access key", "pattern": `(?:^|[^A-Za-z0-9_])((?:SharedAccessKey=[A-Za-z0-9+/]{43}=))`},
	{"name": "SendGrid key", "pattern": `(?:^|[^A-Za-z0-9_])((?:SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}))`},
	{"name": "npm token", "pattern": `(?:^|[^A-Za-z0-9_])((?:npm_[A-Za-z0-9]{36}))`},
	{"name": "PyPI token", "pattern": `(?:^|[^A-Za-z0-9_])((?:pypi-[A-Za-z0-9_-]{60,}))`},
	{"name": "DigitalOcean token", "pattern": `(?:^|[^A-Za-z0-9_])((?:do[opr]_v1_[0-9a-f]{64}))`},
	{"name": "Vault token", "pattern": `(?:^|[^A-Za-z0-9_])((?:hv[sbr]\.[A-Za-z0-9_-]{24,}))`},
	{"name": "Terraform Cloud token", "pattern": `(?:^|[^A-Za-z0-9_])((?:[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,}))`},
	{"name": "Docker Hub token", "pattern": `(?:^|[^A-Za-z0-9_])((?:dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,}))`},
	{"name": "Shopify token", "pattern": `(?:^|[^A-Za-z0-9_])((?:shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}))`},
	{"name": "Square token", "pattern": `(?:^|[^A-Za-z0-9_])((?:sq0(?:atp|csp)-[A-Za-z0-9_-]{22,}))`},
	{"name": "OpenAI key", "pattern": `(?:^|[^A-Za-z0-9_])((?:sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,}))`},
	{"name": "Anthropic key", "pattern": `(?:^|[^A-Za-z0-9_])((?:sk-ant-[A-Za-z0-9_-]{60,}))`},
	{"name": "Hugging Face token", "pattern": `(?:^|[^A-Za-z0-9_])((?:hf_[A-Za-z]{34}))`},
	{"name": "Databricks token", "pattern": `(?:^|[^A-Za-z0-9_])((?:dapi[0-9a-f]{32}))`},
	{"name": "Grafana token", "pattern": `(?:^|[^A-Za-z0-9_])((?:glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}))`},
	{"name": "New Relic key", "pattern": `(?:^|[^A-Za-z0-9_])((?:NRAK-[A-Z0-9]{27}))`},
	{"name": "Linear key", "pattern": `(?:^|[^A-Za-z0-9_])((?:lin_api_[A-Za-z0-9]{40}))`},
	{"name": "Telegram bot token", "pattern": `(?:^|[^A-Za-z0-9_])((?:[0-9]{8,10}:AA[A-Za-z0-9_-]{33}))`},
	{"name": "age key", "pattern": `(?:^|[^A-Za-z0-9_])((?:AGE-SECRET-KEY-1[0-9A-Z]{58}))`},
	{"name": "JSON web token", "pattern": `(?:^|[^A-Za-z0-9_])((?:eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{16,}))`},
]
