# METADATA
# title: PHP shows errors and its version to visitors
# description: Error pages tell paths, queries and settings, and the version tells which published flaws to try. Both are collected by programs that look for the next target.
# custom:
#   severity: low
#   kinds: [ini]
#   impact: [confidentiality]
#   aliases: [CI-07, CI-01]
#   controls: {cwe: [CWE-209, CWE-497], attack: ["T1592.002"], nist-800-53: [SI-11, AC-22], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `display_errors = Off` and `expose_php = Off`, and log errors instead."}
package rearguard.exposure.php_shows_errors

deny contains {"message": message, "path": [section, name]} if {
	regex.match(`(?i)(?:^|/)(?:php[0-9.]*/(?:[^/]+/)*[^/]*\.ini|[^/]*php[^/]*\.ini)$`, data.document.path)
	some section, settings in input
	some name, value in settings
	lower(name) in {"display_errors", "display_startup_errors", "expose_php", "php_flag[display_errors]", "php_admin_flag[display_errors]"}
	lower(value) in {"on", "1", "true", "yes", "stdout"}
	message := sprintf("%s is %s", [name, value])
}
