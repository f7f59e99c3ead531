# METADATA
# title: sudo keeps variables that change what programs do
# description: With `LD_PRELOAD` and its like, or with the whole environment, the user decides which code an allowed program runs as root. The narrowest list of commands does not help against that.
# related_resources: [{ref: "https://www.sudo.ws/docs/man/sudoers.man/"}]
# custom:
#   severity: high
#   kinds: [sudoers]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-13]
#   controls: {cwe: [CWE-454], attack: [T1548.003, "T1574.006"], nist-800-53: [AC-6, SI-10], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Keep `env_reset`, and keep only variables that no loader, shell or interpreter reads."}
package rearguard.access_control.sudo_environment_kept

deny contains {"message": message, "path": path} if {
	some index, defaults in input.defaults
	some place, setting in defaults.settings
	_is_open(setting)
	path := ["defaults", index, "settings", place]
	message := sprintf("%s lets users choose the environment of what runs as root", [_written(setting)])
}

_is_open(setting) if {
	setting.name == "env_reset"
	setting.negated == true
}

_is_open(setting) if {
	setting.name == "setenv"
	setting.negated == false
}

_is_open(setting) if {
	setting.name == "env_keep"
	setting.operator in {"=", "+="}
	some word in split(setting.value, " ")
	regex.match(`^(?:\*|LD_.*|DYLD_.*|PYTHON(?:PATH|HOME|STARTUP)|PERL5?(?:LIB|OPT)|PERL5DB|RUBY(?:LIB|OPT)|NODE_(?:PATH|OPTIONS)|BASH_ENV|ENV|SHELLOPTS|IFS|PATH|PROMPT_COMMAND)$`, word)
}

_written(setting) := sprintf("!%s", [setting.name]) if setting.negated

_written(setting) := trim_space(sprintf("%s %s", [setting.name, setting.value])) if not setting.negated
