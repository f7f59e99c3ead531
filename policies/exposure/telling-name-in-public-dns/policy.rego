# METADATA
# title: Public DNS tells where it is worth looking
# description: Names such as vpn, jenkins or staging are the first that attackers ask for, and what they find there is often less guarded than the site itself.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, dns-zone]
#   impact: [confidentiality]
#   aliases: [CI-03]
#   controls: {cwe: [CWE-200], attack: ["T1590.002", "T1596.001"], nist-800-53: ["RA-5(4)", AC-22, SC-20], cis-v8: ["4.9"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put names of what is for people inside into a private zone, and remove records that verified something once."}
package rearguard.exposure.telling_name_in_public_dns

import data.rearguard.lib.dns

deny contains {"message": message, "path": path} if {
	some record in dns.public
	record.type in {"A", "AAAA", "CNAME"}
	label := lower(split(record.name, ".")[0])
	regex.match(`^(?:vpn|jenkins|gitlab|git|ci|admin|phpmyadmin|adminer|grafana|kibana|prometheus|vault|rdp|ssh|bastion|jump|ldap|ad|dc|db|mysql|postgres|redis|mongo|backup|dev|test|staging|stage|uat|qa|preprod|internal|intranet|nas|k8s|rancher|argocd|nexus|sonar|artifactory)\d*$`, label)
	path := array.concat(record.path, ["name"])
	message := sprintf("%s tells everybody what it is", [record.name])
}

subject contains record.path if some record in dns.public
