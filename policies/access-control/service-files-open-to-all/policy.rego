# METADATA
# title: Service makes files that everybody may change
# description: The mask decides which rights new files do not get. With this one every user of the host may change what the service writes, and so what it reads back or others run.
# related_resources: [{ref: "https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#UMask="}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [systemd-unit]
#   impact: [integrity]
#   aliases: [CH-31]
#   controls: {cwe: [CWE-732, CWE-276], attack: [T1222.002], nist-800-53: [AC-3, CM-6], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `UMask=0027`."}
package rearguard.access_control.service_files_open_to_all

deny contains {"message": message, "path": ["Service", "UMask", last]} if {
	values := input.Service.UMask
	last := count(values) - 1
	regex.match(`^[0-7]{0,3}[0145]$`, values[last])
	message := sprintf("UMask %s lets everybody write the files of the service", [values[last]])
}
