# METADATA
# title: Apache does not log
# description: Without the log nobody can tell afterwards who asked for what, whether an attack worked, and since when. The log is also what other tools detect attacks from.
# related_resources: [{ref: "https://httpd.apache.org/docs/2.4/logs.html"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [apache]
#   impact: [confidentiality, integrity]
#   aliases: [ID-09]
#   controls: {cwe: [CWE-778], attack: [T1190], nist-800-53: [AU-12, AU-3], cis-v8: ["8.2", "8.7"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Log to a file or to a program that sends the lines on."}
package rearguard.detection.apache_log_off

import data.rearguard.lib.apache

deny contains {"message": message, "path": directive.path} if {
	some directive in apache.named({"customlog", "transferlog", "errorlog"})
	directive.value.arguments[0] == "/dev/null"
	message := sprintf("%s goes to /dev/null", [directive.value.name])
}

# What is less than an error, such as a login that failed, would be lost.
deny contains {"message": message, "path": directive.path} if {
	some directive in apache.named({"loglevel"})
	apache.words(directive)[0] in {"emerg", "alert", "crit"}
	message := sprintf("LogLevel %s leaves errors out", [directive.value.arguments[0]])
}
