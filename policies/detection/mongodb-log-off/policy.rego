# METADATA
# title: MongoDB logs too little
# description: Failed logins and connections leave no trace that outlives the process, so nobody can tell afterwards who came.
# related_resources: [{ref: "https://www.mongodb.com/docs/manual/reference/configuration-options/#systemlog-options"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [mongodb-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.002], nist-800-53: [AU-12], cis-v8: ["8.2", "8.5"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Write the log to a file or to syslog, append to it, and leave `quiet` off."}
package rearguard.detection.mongodb_log_off

deny contains {"message": "quiet leaves out connections and logins", "path": ["systemLog", "quiet"]} if {
	input.systemLog.quiet == true
}

deny contains {"message": "every restart overwrites the log", "path": ["systemLog", "logAppend"]} if {
	input.systemLog.destination == "file"
	input.systemLog.logAppend == false
}
