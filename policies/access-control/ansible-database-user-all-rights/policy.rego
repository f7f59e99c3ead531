# METADATA
# title: Task gives a database account all rights from everywhere
# description: Whoever learns its password, from wherever they are, reads and changes every database of the server and its accounts.
# custom:
#   severity: high
#   precision: high
#   kinds: [ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1078], nist-800-53: [AC-6, AC-3], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Grant the rights that the program needs on its own database, to the hosts it runs on."}
package rearguard.access_control.ansible_database_user_all_rights

import data.rearguard.lib.ansible

deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module == "mysql_user"
	call.arguments.host == "%"
	priv := upper(call.arguments.priv)
	regex.match(`(?:^|/)\*\.\*:(?:[A-Z ,]*,)?ALL\b`, priv)
	path := ansible.path_of(call, "priv")
	message := sprintf("%s has all rights from every host", [call.arguments.name])
}
