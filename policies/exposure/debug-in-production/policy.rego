# METADATA
# title: Debug mode is on in production
# description: In debug mode programs show stack traces, settings and consoles to whoever provokes an error, and some let them run code. Attackers ask for such pages first.
# custom:
#   severity: medium
#   kinds: [env-file]
#   impact: [confidentiality]
#   aliases: [CI-07]
#   controls: {cwe: [CWE-489, CWE-215], attack: ["T1592.004", T1190], nist-800-53: [SI-11, CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Turn debugging off where the environment is production."}
package rearguard.exposure.debug_in_production

deny contains {"message": message, "path": [name]} if {
	some name, value in input
	upper(name) in _switches
	lower(value) in {"true", "1", "yes", "on"}
	_is_production
	message := sprintf("%s is %s in production", [name, value])
}

_switches := {
	"DEBUG", "APP_DEBUG", "FLASK_DEBUG", "DJANGO_DEBUG", "WP_DEBUG", "WP_DEBUG_DISPLAY", "SYMFONY_DEBUG",
	"LARAVEL_DEBUG", "WERKZEUG_DEBUG", "GRAPHQL_PLAYGROUND", "GRAPHQL_INTROSPECTION", "ENABLE_DEBUG",
	"DEBUG_MODE", "DEBUG_TOOLBAR", "DISPLAY_ERRORS", "PHP_DISPLAY_ERRORS", "TELESCOPE_ENABLED",
	"DEBUGBAR_ENABLED", "SPRING_DEVTOOLS_ENABLED", "ENABLE_PROFILER", "PPROF_ENABLED", "SENTRY_DEBUG",
}

# The name of the file says so.
_is_production if {
	parts := split(data.document.path, "/")
	regex.match(`(?i)(?:^|[._-])(?:prod|production|live)(?:[._-]|$)`, parts[count(parts) - 1])
}

_is_production if {
	some name, value in input
	upper(name) in {"APP_ENV", "NODE_ENV", "ENV", "ENVIRONMENT", "RAILS_ENV", "FLASK_ENV", "DJANGO_ENV", "SYMFONY_ENV", "DEPLOY_ENV", "STAGE"}
	lower(value) in {"production", "prod", "live"}
}
