# How media were wiped, and how they had to be, after NIST SP 800-88r2 and IEEE 2883.
#
# A record without serial number speaks of all media of its asset. A medium that is in no
# list has no type, and nothing that depends on the type is said of it.
package rearguard.lib.sanitisation

import data.rearguard.lib.assets

media contains {"path": path, "value": medium, "serial": serial} if {
	some i, medium in assets.list(["decommission", "media"])
	is_object(medium)
	path := ["decommission", "media", i]
	serial := _text(medium, "serial")
}

records contains {"path": path, "value": record, "serial": serial, "media": of} if {
	some i, record in assets.list(["decommission", "sanitization"])
	is_object(record)
	path := ["decommission", "sanitization", i]
	serial := _text(record, "media_serial")
	of := {medium | some medium in media; _is_of(serial, medium)}
}

_is_of("", _) := true

_is_of(serial, medium) if serial == medium.serial

_text(object, key) := value if {
	value := object[key]
	is_string(value)
} else := ""

# "record of S3Z8", "sanitisation record".
name(record) := sprintf("the sanitisation of %s", [record.serial]) if record.serial != ""

else := "the sanitisation"

# How sensitive the data are: what is stated, else what the sorts of data imply.
classification := input.classification if input.classification in {"public", "internal", "confidential", "restricted"}

else := "confidential" if {
	some held in assets.list(["data"])
	held.kind in {"pii", "phi", "pci", "financial", "ip", "credentials", "client"}
}

# Whether it goes to others; where nothing says so, it is taken to stay.
default leaves_control := false

leaves_control := input.decommission.leaves_control if {
	is_boolean(input.decommission.leaves_control)
} else := true if {
	input.decommission.disposition in {"return_lease", "sell", "donate", "recycle", "transfer"}
}

# How thorough a method is.
rank := {"none_required": 0, "clear": 1, "purge": 2, "destroy": 3}

method_of := {0: "none_required", 1: "clear", 2: "purge", 3: "destroy"}

# The most that a technique achieves on a medium; what is not listed achieves nothing.
achieves := {
	"overwrite": {"hdd": 1, "ssd": 1, "nvme": 1, "flash": 1, "mobile": 1, "tape": 1, "ram": 1, "cloud_volume": 1, "network_config": 1},
	"block_erase": {"ssd": 2, "nvme": 2, "flash": 2, "mobile": 2},
	"sanitize_cmd": {"hdd": 2, "ssd": 2, "nvme": 2, "flash": 2, "mobile": 2},
	"crypto_erase": {"hdd": 2, "ssd": 2, "nvme": 2, "flash": 2, "mobile": 2, "tape": 2, "cloud_volume": 2},
	"degauss": {"hdd": 2, "tape": 2},
	"shred": _destroyed,
	"disintegrate": _destroyed,
	"incinerate": _destroyed,
	"pulverise": _destroyed,
	"factory_reset": {"hdd": 1, "ssd": 1, "nvme": 1, "flash": 1, "mobile": 1, "network_config": 1},
	"provider_delete": {"cloud_volume": 1},
}

_destroyed := {"hdd": 3, "ssd": 3, "nvme": 3, "flash": 3, "mobile": 3, "tape": 3, "optical": 3, "paper": 3, "ram": 3}

# Whether a record says how it was done at all.
says_how(record) if record.value.method in object.keys(rank)

says_how(record) if record.value.technique in object.keys(achieves)
