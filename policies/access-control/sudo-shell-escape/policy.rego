# METADATA
# title: Allowed command gives a root shell
# description: Shells, editors, interpreters and many tools run any other command on request. Allowing one of them as root allows everything, while the rule looks narrow.
# related_resources: [{ref: "https://www.sudo.ws/docs/man/sudoers.man/"}]
# custom:
#   severity: high
#   kinds: [sudoers]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-13]
#   controls: {cwe: [CWE-250, CWE-184], attack: [T1548.003], nist-800-53: [AC-6, IA-11], cis-v8: ["5.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Allow a script of your own that does the one thing needed, with `sudoedit` for files, and add `NOEXEC` where a program must not start others."}
package rearguard.access_control.sudo_shell_escape

import data.rearguard.lib.sudoers

deny contains {"message": message, "path": command.path} if {
	some command in sudoers.commands
	sudoers.as_root(command)
	program := regex.replace(command.program, `^.*/`, "")
	_escapes[program]
	not _is_held(command, program)
	message := sprintf("%s may run %s, which starts any other program as root", [sudoers.who(command.rule), command.program])
}

# Starting other programs is forbidden, or only one set of arguments is allowed.
_is_held(command, _) if "NOEXEC" in command.tags

_is_held(command, program) if {
	not program in _whatever_the_arguments
	command.arguments != ""
	arguments := command.arguments
	not regex.match(`[*?\[^]`, arguments)
}

_whatever_the_arguments := {
	"sh", "bash", "dash", "zsh", "ksh", "csh", "tcsh", "fish", "su", "vi", "vim", "nano", "emacs",
	"less", "more", "man", "ed", "visudo",
}

_escapes := _whatever_the_arguments | {
	"awk", "gawk", "mawk", "perl", "python", "python2", "python3", "ruby", "lua", "node", "php", "find", "xargs",
	"env", "nice", "nohup", "timeout", "tar", "zip", "rsync", "scp", "ssh", "git", "make", "gdb", "strace",
	"tee", "dd", "cp", "mv", "chmod", "chown", "chroot", "mount", "docker", "podman", "kubectl", "nsenter",
	"unshare", "crontab", "pip", "pip3", "npm", "gem", "apt", "apt-get", "yum", "dnf", "rpm", "dpkg", "systemd-run",
	"nmap", "tcpdump", "screen", "tmux", "script", "socat", "nc", "expect", "busybox", "sed", "wget", "curl",
	"passwd", "useradd", "usermod", "journalctl", "ln", "install", "watch",
}
