# METADATA
# title: Kernel gives away what protects programs from each other
# description: Where things lie in memory, what the kernel logs, and the memory of other processes are what an intruder needs to become root. These settings hand it to every user.
# custom:
#   severity: medium
#   kinds: [sysctl, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [CH-14]
#   controls: {cwe: [CWE-1188, CWE-497], attack: [T1068, "T1055.008"], nist-800-53: [SI-16, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set full randomisation (2), and restrict pointers, logs, tracing, core dumps and BPF to root."}
package rearguard.configuration_hardening.kernel_memory_exposed

import data.rearguard.lib.sysctl

deny contains {"message": message, "path": parameter.path} if {
	some parameter in sysctl.parameters
	some pattern, weak in _weak
	regex.match(pattern, parameter.name)
	parameter.value in weak
	message := sprintf("%s is %s", [parameter.name, parameter.value])
}

_weak := {
	`^kernel\.randomize_va_space$`: {"0", "1"},
	`^kernel\.kptr_restrict$`: {"0"},
	`^kernel\.dmesg_restrict$`: {"0"},
	`^kernel\.yama\.ptrace_scope$`: {"0"},
	`^fs\.suid_dumpable$`: {"1"},
	`^kernel\.unprivileged_bpf_disabled$`: {"0"},
	`^net\.core\.bpf_jit_harden$`: {"0"},
	`^kernel\.perf_event_paranoid$`: {"-1", "0", "1"},
	`^vm\.mmap_min_addr$`: {"0"},
	`^fs\.protected_(?:hardlinks|symlinks)$`: {"0"},
	`^fs\.protected_(?:fifos|regular)$`: {"0"},
	`^kernel\.sysrq$`: {"1"},
	`^vm\.unprivileged_userfaultfd$`: {"1"},
	`^kernel\.kexec_load_disabled$`: {"0"},
	`^kernel\.exec-shield$`: {"0"},
	`^dev\.tty\.ldisc_autoload$`: {"1"},
}
