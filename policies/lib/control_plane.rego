# What the programs of a Kubernetes cluster are told: by flags in manifests, by kubeadm's
# configuration and by the kubelet's own, all in the words of the flags.
package rearguard.lib.control_plane

import data.rearguard.lib.kubernetes

# The programs found: `name`, `who` for messages, `path` and `text` of what names it, its
# `flags` in order, and what is `hidden`: where nothing is, a flag not there is not set.
programs contains {"name": name, "who": who, "path": path, "text": text, "flags": flags, "hidden": hidden} if {
	some container in kubernetes.containers
	named := kubernetes.control_plane_program(container)
	name := named.name
	path := named.path
	text := named.text
	tokens := kubernetes.tokens(container)
	flags := array.concat(_flags_of_variables(container, name), _flags_of(tokens))
	hidden := _hidden(tokens)
	who := sprintf("container %s", [kubernetes.name(container)])
}

# What may set flags that the command line does not show: a file, or a variable of its own.
_hidden(tokens) := [token.text |
	some token in tokens
	regex.match(`^(--config|\$)`, token.text)
]

# `--name=value`, `--name value` and `--name` alone, which means true.
_flags_of(tokens) := [{"name": name, "value": value, "path": token.path, "text": token.text} |
	some index, token in tokens
	regex.match(`^--?[a-z]`, token.text)
	parts := split(token.text, "=")
	name := trim_left(parts[0], "-")
	value := _value(parts, _next(tokens, index))
]

_next(tokens, index) := tokens[index + 1].text if {
	index + 1 < count(tokens)
} else := "-"

_value(parts, _) := trim(concat("=", array.slice(parts, 1, count(parts))), `"'`) if {
	count(parts) > 1
}

_value(parts, next) := next if {
	count(parts) == 1
	not startswith(next, "-")
}

_value(parts, next) := "true" if {
	count(parts) == 1
	startswith(next, "-")
}

# etcd takes each flag as a variable too.
_flags_of_variables(container, "etcd") := [{"name": name, "value": value, "path": variable.path, "text": value} |
	some variable in kubernetes.variables
	variable.container == container
	startswith(variable.name, "ETCD_")
	name := replace(lower(trim_prefix(variable.name, "ETCD_")), "_", "-")
	value := sprintf("%v", [variable.value])
]

_flags_of_variables(_, name) := [] if name != "etcd"

# Configurations have defaults of their own.
_other_defaults := ["defaults"]

# kubeadm sets what its configuration does not.
programs contains {"name": name, "who": who, "path": path, "text": "extraArgs", "flags": flags, "hidden": _other_defaults} if {
	input.kind == "ClusterConfiguration"
	some name, path in {
		"kube-apiserver": ["apiServer", "extraArgs"],
		"kube-controller-manager": ["controllerManager", "extraArgs"],
		"kube-scheduler": ["scheduler", "extraArgs"],
		"etcd": ["etcd", "local", "extraArgs"],
	}
	flags := _extra(object.get(input, path, null), path)
	who := sprintf("%s of kubeadm", [name])
}

# And the flags of the kubelet on the node that it sets up or lets join.
programs contains {"name": "kubelet", "who": "the kubelet of kubeadm", "path": path, "text": "kubeletExtraArgs", "flags": flags, "hidden": _other_defaults} if {
	input.kind in {"InitConfiguration", "JoinConfiguration"}
	path := ["nodeRegistration", "kubeletExtraArgs"]
	flags := _extra(object.get(input, path, null), path)
}

_extra(arguments, path) := [{"name": name, "value": text, "path": array.concat(path, [name]), "text": text} |
	some name, value in arguments
	text := sprintf("%v", [value])
] if {
	is_object(arguments)
}

_extra(arguments, path) := [{"name": argument.name, "value": text, "path": array.concat(path, [index, "value"]), "text": text} |
	some index, argument in arguments
	text := sprintf("%v", [argument.value])
] if {
	is_array(arguments)
}

# The kubelet's configuration: what it leaves out has safer defaults than the flags.
programs contains {"name": "kubelet", "who": "the kubelet", "path": ["kind"], "text": "KubeletConfiguration", "flags": flags, "hidden": _other_defaults} if {
	input.kind == "KubeletConfiguration"
	flags := [{"name": name, "value": value, "path": path, "text": value} |
		some name, path in _kubelet_settings
		value := _as_flag(object.get(input, path, null))
	]
}

_kubelet_settings := {
	"address": ["address"],
	"anonymous-auth": ["authentication", "anonymous", "enabled"],
	"authorization-mode": ["authorization", "mode"],
	"client-ca-file": ["authentication", "x509", "clientCAFile"],
	"event-qps": ["eventRecordQPS"],
	"make-iptables-util-chains": ["makeIPTablesUtilChains"],
	"protect-kernel-defaults": ["protectKernelDefaults"],
	"read-only-port": ["readOnlyPort"],
	"rotate-certificates": ["rotateCertificates"],
	"rotate-server-certificates": ["serverTLSBootstrap"],
	"streaming-connection-idle-timeout": ["streamingConnectionIdleTimeout"],
	"tls-cert-file": ["tlsCertFile"],
	"tls-cipher-suites": ["tlsCipherSuites"],
	"tls-min-version": ["tlsMinVersion"],
	"tls-private-key-file": ["tlsPrivateKeyFile"],
	"enable-debugging-handlers": ["enableDebuggingHandlers"],
	"seccomp-default": ["seccompDefault"],
}

_as_flag(value) := concat(",", [item | some item in value; is_string(item)]) if {
	is_array(value)
} else := sprintf("%v", [value]) if {
	value != null
}

# The scheduler's configuration.
programs contains {"name": "kube-scheduler", "who": "the scheduler", "path": ["kind"], "text": "KubeSchedulerConfiguration", "flags": flags, "hidden": _other_defaults} if {
	input.kind == "KubeSchedulerConfiguration"
	flags := [{"name": "profiling", "value": value, "path": ["enableProfiling"], "text": value} |
		value := _as_flag(object.get(input, "enableProfiling", null))
	]
}

# --- What rules ask; each gives findings.

# The flag as the program reads it, whose last mention counts.
flag(program, name) := found[count(found) - 1] if {
	found := [one | some one in program.flags; one.name == name]
	count(found) > 0
}

# The value can be judged: nothing in it is left to a variable.
is_known(one) if contains(one.value, "$") == false

# The flag is missing from a command line, or has a value other than those allowed.
unless(names, name, allowed) := _missing(names, name, sprintf("is started without --%s=%s", [name, concat(" or ", sort(allowed))])) | only(names, name, allowed)

# The flag has a value other than those allowed.
only(names, name, allowed) := {finding |
	some program in programs
	program.name in names
	one := flag(program, name)
	is_known(one)
	value := lower(one.value)
	not value in allowed
	finding := said(program, one, "has")
}

# The flag has one of the values.
has(names, name, refused) := {finding |
	some program in programs
	program.name in names
	one := flag(program, name)
	lower(one.value) in refused
	finding := said(program, one, "has")
}

# The flag is there at all, with a value.
given(names, name) := {finding |
	some program in programs
	program.name in names
	one := flag(program, name)
	one.value != ""
	finding := said(program, one, "has")
}

# The flag is missing from a command line, or empty.
lacks(names, name) := _missing(names, name, sprintf("is started without --%s", [name])) | has(names, name, {""})

# The same for flags that belong together, with one finding for all that are missing.
lacks_any(names, flags) := {finding |
	some program in programs
	program.name in names
	program.hidden == []
	missing := [concat("", ["--", name]) | some name in flags; not flag(program, name)]
	count(missing) > 0
	finding := {
		"message": sprintf("%s is started without %s", [program.who, concat(" and ", missing)]),
		"path": program.path,
		"text": program.text,
	}
} | {finding |
	some name in flags
	some finding in has(names, name, {""})
}

_missing(names, name, what) := {finding |
	some program in programs
	program.name in names
	program.hidden == []
	not flag(program, name)
	finding := {"message": sprintf("%s %s", [program.who, what]), "path": program.path, "text": program.text}
}

# The setting is missing from the kubelet's configuration. What its command line lacks may
# stand in a configuration at the default place.
kubelet_lacks(name, what) := {finding |
	some program in programs
	program.text == "KubeletConfiguration"
	not flag(program, name)
	finding := {"message": sprintf("%s %s", [program.who, what]), "path": program.path, "text": program.text}
}

# The list that the flag gives has the item.
lists(names, name, item) := {finding |
	some program in programs
	program.name in names
	one := flag(program, name)
	item in _items(one)
	finding := said(program, one, "has")
}

# The list that the flag gives, where it is there, lacks the item.
lists_not(names, name, item) := {finding |
	some program in programs
	program.name in names
	one := flag(program, name)
	is_known(one)
	not _has_item(one, item)
	finding := {
		"message": sprintf("%s has no %s in --%s=%s", [program.who, item, name, one.value]),
		"path": one.path,
		"text": one.text,
	}
}

_has_item(one, item) if item in _items(one)

_items(one) := {trim_space(item) | some item in split(one.value, ",")}

# The number that the flag gives, where it is there, is below the least.
below(names, name, least) := {finding |
	some program in programs
	program.name in names
	one := flag(program, name)
	regex.match(`^[0-9]+$`, one.value)
	to_number(one.value) < least
	finding := said(program, one, "has")
}

# A finding at a flag.
said(program, one, verb) := {
	"message": sprintf("%s %s --%s=%s", [program.who, verb, one.name, one.value]),
	"path": one.path,
	"text": one.text,
}

# The places that rules about these programs judged.
judged(names) := {program.path |
	some program in programs
	program.name in names
}
