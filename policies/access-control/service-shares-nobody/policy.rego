# METADATA
# title: Service shares its account with others
# description: The account nobody is there for files whose owner is not known, and other services take it as well. Whoever breaks into one of them owns the files and processes of all.
# related_resources: [{ref: "https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#User="}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [systemd-unit]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-653], attack: [T1543.002], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `DynamicUser=yes`, or make an account for the service."}
package rearguard.access_control.service_shares_nobody

deny contains {"message": message, "path": ["Service", "User", last]} if {
	users := input.Service.User
	last := count(users) - 1
	users[last] in {"nobody", "daemon", "nfsnobody"}
	message := sprintf("the service runs as %s", [users[last]])
}
