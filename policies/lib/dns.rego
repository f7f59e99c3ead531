# Records of DNS that everybody can ask for: in zone files, and in what Terraform and
# CloudFormation make. A zone counts as public where the files say so.
package rearguard.lib.dns

# Every record of a public zone: its name, its type, and its values with their places.
public contains {"name": name, "type": upper(body.type), "values": values, "path": path} if {
	some label, instances in input.resource.aws_route53_record
	some index, body in instances
	_is_public_route53(body.zone_id)
	path := ["resource", "aws_route53_record", label, index]
	name := _name(body)
	values := _values(body, "records", path)
}

_is_public_route53(zone) if {
	some name, instances in input.resource.aws_route53_zone
	startswith(zone, sprintf("${aws_route53_zone.%s", [name]))
	some body in instances
	not body.vpc
}

_is_public_route53(zone) if {
	some name, instances in input.data.aws_route53_zone
	startswith(zone, sprintf("${data.aws_route53_zone.%s", [name]))
	some body in instances
	object.get(body, "private_zone", false) == false
	not body.vpc_id
}

public contains {"name": name, "type": upper(body.type), "values": values, "path": path} if {
	some label, instances in input.resource.google_dns_record_set
	some index, body in instances
	_is_public_google(body.managed_zone)
	path := ["resource", "google_dns_record_set", label, index]
	name := _name(body)
	values := _values(body, "rrdatas", path)
}

_is_public_google(zone) if {
	some label, instances in input.resource.google_dns_managed_zone
	some body in instances
	_is_zone(zone, label, body)
	object.get(body, "visibility", "public") == "public"
}

_is_zone(zone, _, body) if body.name == zone

_is_zone(zone, label, _) if startswith(zone, sprintf("${google_dns_managed_zone.%s", [label]))

# Azure has types of their own for private zones.
public contains {"name": name, "type": upper(kind), "values": values, "path": path} if {
	some kind in ["a", "aaaa", "txt"]
	some label, instances in input.resource[sprintf("azurerm_dns_%s_record", [kind])]
	some index, body in instances
	path := ["resource", sprintf("azurerm_dns_%s_record", [kind]), label, index]
	name := _name(body)
	values := _values(body, "records", path)
}

public contains {"name": name, "type": upper(body.type), "values": values, "path": path} if {
	some type in ["cloudflare_record", "cloudflare_dns_record"]
	some label, instances in input.resource[type]
	some index, body in instances
	path := ["resource", type, label, index]
	name := _name(body)
	values := [value | some key in ["value", "content"]; some value in _values(body, key, path)]
}

# A zone file is public where it has an address that is.
public contains {"name": record.fqdn, "type": record.type, "values": values, "path": path} if {
	_zone_is_public
	some index, record in input.records
	path := ["records", index]
	values := _values(record, "data", path)
}

_zone_is_public if {
	some record in input.records
	record.type in {"A", "AAAA"}
	address := record.data[0]
	not is_private(address)
	name := record.fqdn
	not regex.match(`\.(?:local|lan|internal|intranet|corp|home|private|arpa)\.?$`, name)
}

_name(body) := body.name if is_string(body.name)

else := ""

_values(body, key, path) := [{"value": body[key], "path": array.concat(path, [key])}] if {
	is_string(body[key])
} else := [{"value": value, "path": array.concat(path, [key, index])} |
	is_array(body[key])
	some index, value in body[key]
	is_string(value)
]

# Addresses of networks inside, which mean nothing outside.
is_private(address) if regex.match(`^(?:10\.|192\.168\.|172\.(?:1[6-9]|2[0-9]|3[01])\.|169\.254\.|127\.|(?i)f[cd][0-9a-f]{2}:|(?i)fe80:|::1$)`, address)
