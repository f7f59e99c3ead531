# METADATA
# title: Containers do not log
# description: What happened in a container cannot be seen, neither while it runs nor afterwards. A break-in leaves no trace.
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [docker-daemon]
#   impact: [confidentiality, integrity]
#   aliases: [ID-13]
#   controls: {cwe: [CWE-778], attack: [T1562], nist-800-53: [AU-12, AU-4], cis-v8: ["8.2"], cis-docker: ["2.13"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Choose a driver such as `local` or `journald`."}
package rearguard.detection.docker_log_none

deny contains {"message": "log-driver is none", "path": ["log-driver"]} if input["log-driver"] == "none"
