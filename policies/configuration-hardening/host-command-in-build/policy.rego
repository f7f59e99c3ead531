# METADATA
# title: Command makes no sense in an image build
# description: A build has no services, terminal, users or machine to look after. Such a command does nothing here, fails, or was left over from trying things out, and the tool it needs is more to patch.
# custom:
#   severity: info
#   precision: medium
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-1164], nist-800-53: [CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the command; what a service needs belongs into the start command."}
package rearguard.configuration_hardening.host_command_in_build

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": command.path} if {
	some command in dockerfile.commands
	command.name in _commands
	message := sprintf("%s has nothing to work on in a build", [command.name])
}

_commands := {
	"ssh", "vim", "vi", "nano", "emacs", "less", "more", "man", "shutdown", "reboot", "halt",
	"poweroff", "init", "service", "systemctl", "ps", "free", "top", "htop", "uptime", "who", "w",
	"kill", "killall", "pkill", "mount", "umount", "ifconfig", "telnet", "tmux", "screen", "dmesg",
	"lsof", "netstat", "iptables",
}
