# METADATA
# title: SSH accepts broken cryptography
# description: Old ciphers, hashes and key exchanges can be broken or downgraded to by somebody on the way, who then reads or changes the session. Clients and servers of the last ten years know better ones.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: medium
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality]
#   aliases: [CH-15]
#   controls: {cwe: [CWE-327], attack: [T1557, T1040], nist-800-53: ["SC-8(1)", SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Leave the list to current OpenSSH, or name only modern algorithms such as chacha20-poly1305, AES-GCM, SHA-2 MACs with -etm, curve25519 and ed25519."}
package rearguard.configuration_hardening.ssh_weak_algorithm

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": algorithm} if {
	some setting in sshd.settings
	value := setting.value
	not startswith(value, "-")
	some given in split(trim_left(value, "+^"), ",")
	algorithm := trim_space(given)
	regex.match(_broken[_lists[setting.keyword]], lower(algorithm))
	message := sprintf("%s%s accepts %s", [setting.keyword, setting.scope, algorithm])
}

_lists := {
	"ciphers": "cipher",
	"macs": "mac",
	"kexalgorithms": "exchange",
	"hostkeyalgorithms": "key",
	"pubkeyacceptedalgorithms": "key",
	"pubkeyacceptedkeytypes": "key",
	"hostbasedacceptedalgorithms": "key",
	"casignaturealgorithms": "key",
}

_broken := {
	"cipher": `-cbc(?:@|$)|^(?:arcfour|blowfish|cast128|3des|des|rijndael)|^none$`,
	"mac": `^hmac-(?:md5|sha1|ripemd160)|^umac-64|^none$`,
	"exchange": `-sha1(?:$|-)`,
	"key": `^ssh-(?:rsa|dss)(?:$|-cert)`,
}

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	setting.keyword == "requiredrsasize"
	to_number(setting.value) < 2048
	message := sprintf("requiredrsasize%s is %s", [setting.scope, setting.value])
}
