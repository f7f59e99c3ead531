# What Compose files have in common, in their short and long forms.
package rearguard.lib.compose

# Every service: files of the first version have no `services` and name them at the top.
services contains {"name": name, "path": path, "value": value} if {
	is_object(input.services)
	some name, value in input.services
	is_object(value)
	path := ["services", name]
}

services contains {"name": name, "path": path, "value": value} if {
	is_object(input)
	not input.services
	not input.version
	some name, value in input
	is_object(value)
	_runs_something(value)
	path := [name]
}

_runs_something(service) if service.image

_runs_something(service) if service.build

# A text with the defaults of its variables filled in: `${PORT:-80}` is `80`; what has
# no default becomes `$`.
filled(text) := regex.replace(
	regex.replace(text, `\$\{[A-Za-z_][A-Za-z0-9_]*:?-([^{}]*)\}`, "$1"),
	`\$\{[^{}]*\}|\$[A-Za-z_][A-Za-z0-9_]*`,
	"$",
)

# What a service mounts; `source` is "" for an anonymous volume.
mounts contains {"service": service, "source": source, "target": target, "read_only": read_only, "path": path} if {
	some service in services
	items := service.value.volumes
	is_array(items)
	some index, item in items
	is_string(item)
	parts := split(filled(item), ":")
	count(parts) > 1
	source := parts[0]
	target := parts[1]
	read_only := _is_read_only(parts)
	path := array.concat(service.path, ["volumes", index])
}

mounts contains {"service": service, "source": source, "target": target, "read_only": read_only, "path": path} if {
	some service in services
	items := service.value.volumes
	is_array(items)
	some index, item in items
	is_object(item)
	is_string(item.source)
	source := filled(item.source)
	target := object.get(item, "target", "")
	read_only := object.get(item, "read_only", false)
	path := array.concat(service.path, ["volumes", index, "source"])
}

# A named volume may be a directory of the host by another name.
mounts contains {"service": service, "source": source, "target": target, "read_only": read_only, "path": path} if {
	some name, volume in input.volumes
	source := volume.driver_opts.device
	startswith(source, "/")
	options := split(object.get(volume.driver_opts, "o", ""), ",")
	count({"bind", "rbind"} & {option | some option in options}) > 0
	some service in services
	targets := array.concat(_short_targets(service, name), _long_targets(service, name))
	target := targets[0]
	read_only := "ro" in options
	path := ["volumes", name, "driver_opts", "device"]
}

_short_targets(service, name) := [split(item, ":")[1] |
	some item in service.value.volumes
	is_string(item)
	startswith(item, concat("", [name, ":"]))
]

_long_targets(service, name) := [object.get(item, "target", "") |
	some item in service.value.volumes
	is_object(item)
	item.source == name
]

_is_read_only(parts) if {
	options := split(parts[2], ",")
	"ro" in options
} else := false

# The ports a service publishes: `host` is the address, "" for all; `published` and
# `target` are texts and may be ranges, `published` "" for one that Docker picks.
ports contains {"service": service, "host": host, "published": published, "target": target, "path": path} if {
	some service in services
	items := service.value.ports
	is_array(items)
	some index, item in items
	not is_object(item)
	parts := _port_parts(split(sprintf("%v", [item]), "/")[0])
	host := parts[0]
	published := parts[1]
	target := parts[2]
	path := array.concat(service.path, ["ports", index])
}

ports contains {"service": service, "host": host, "published": published, "target": target, "path": path} if {
	some service in services
	items := service.value.ports
	is_array(items)
	some index, item in items
	is_object(item)
	host := _text(item, "host_ip")
	published := _text(item, "published")
	target := _text(item, "target")
	path := array.concat(service.path, ["ports", index])
}

_port_parts(text) := ["", "", parts[0]] if {
	parts := split(filled(text), ":")
	count(parts) == 1
} else := ["", parts[0], parts[1]] if {
	parts := split(filled(text), ":")
	count(parts) == 2
} else := [concat(":", array.slice(parts, 0, count(parts) - 2)), parts[count(parts) - 2], parts[count(parts) - 1]] if {
	parts := split(filled(text), ":")
}

_text(item, field) := sprintf("%v", [value]) if {
	value := object.get(item, field, null)
	value != null
} else := ""

# A published port is reachable from other machines.
is_open(port) if port.host in {"", "0.0.0.0", "::", "[::]"}

# The environment variables that a service states with their value.
variables contains {"service": service, "name": name, "value": value, "path": path} if {
	some service in services
	items := service.value.environment
	is_array(items)
	some index, item in items
	is_string(item)
	contains(item, "=")
	name := split(item, "=")[0]
	value := substring(item, count(name) + 1, -1)
	path := array.concat(service.path, ["environment", index])
}

variables contains {"service": service, "name": name, "value": value, "path": path} if {
	some service in services
	items := service.value.environment
	is_object(items)
	some name, value in items
	value != null
	path := array.concat(service.path, ["environment", name])
}

# The options of `security_opt`: `seccomp:unconfined` and `seccomp=unconfined` are one.
security_options contains {"service": service, "name": name, "value": value, "path": path} if {
	some service in services
	items := service.value.security_opt
	is_array(items)
	some index, item in items
	is_string(item)
	parts := split(replace(item, "=", ":"), ":")
	name := parts[0]
	value := concat(":", array.slice(parts, 1, count(parts)))
	path := array.concat(service.path, ["security_opt", index])
}

# The capabilities a service adds or drops, in capital letters and without `CAP_`:
# `change` is "add" or "drop".
capabilities contains {"service": service, "change": change, "name": capability, "path": path} if {
	some service in services
	some change, field in {"add": "cap_add", "drop": "cap_drop"}
	items := service.value[field]
	is_array(items)
	some index, item in items
	is_string(item)
	capability := trim_prefix(upper(item), "CAP_")
	path := array.concat(service.path, [field, index])
}

# The services that run privileged; Compose takes the word as text too.
privileged contains service if {
	some service in services
	service.value.privileged in {true, "true"}
}

# Where to report what services lack: once for the file where every one lacks it, else at
# each that does.
places(lacking) := [{"path": ["services"], "who": sprintf("each of the %d services", [count(lacking)])}] if {
	count(lacking) > 1
	count(lacking) == count(services)
	input.services
} else := [{"path": service.path, "who": sprintf("service %s", [service.name])} | some service in lacking]

# The ports of data stores and of what commands a host: rules about open ports differ for them.
stores := {
	"1433": "SQL Server", "1521": "Oracle", "2375": "the Docker daemon", "2376": "the Docker daemon", "2379": "etcd",
	"2380": "etcd", "2181": "ZooKeeper", "3306": "MySQL", "5432": "PostgreSQL", "5984": "CouchDB", "6379": "Redis",
	"7000": "Cassandra", "7474": "Neo4j", "7687": "Neo4j", "8086": "InfluxDB", "8500": "Consul", "9042": "Cassandra",
	"9200": "Elasticsearch", "9300": "Elasticsearch", "11211": "memcached", "26257": "CockroachDB", "27017": "MongoDB",
	"28015": "RethinkDB", "50000": "Db2",
}

# The texts of a service's command line: whole, or word by word.
command_lines contains {"service": service, "value": value, "path": path} if {
	some service in services
	some field in ["command", "entrypoint"]
	value := service.value[field]
	is_string(value)
	path := array.concat(service.path, [field])
}

command_lines contains {"service": service, "value": value, "path": path} if {
	some service in services
	some field in ["command", "entrypoint"]
	some index
	value := service.value[field][index]
	is_string(value)
	path := array.concat(service.path, [field, index])
}
