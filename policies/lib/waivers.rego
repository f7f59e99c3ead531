# Findings that other scanners are told to leave out: the files in which they say so, as
# {"id", "path", "until", "until_path", "reason"}; "" where a file does not say it.
package rearguard.lib.waivers

_file := lower(data.document.path)

# Trivy.
all contains waiver if {
	regex.match(`(?:^|/)[^/]*trivyignore\.ya?ml$`, _file)
	some section in ["vulnerabilities", "misconfigurations", "secrets", "licenses"]
	some index, entry in input[section]
	waiver := _waiver(entry, entry.id, [section, index], "expired_at", "statement")
}

# OSV-Scanner.
all contains waiver if {
	endswith(_file, "osv-scanner.toml")
	some index, entry in input.IgnoredVulns
	waiver := _waiver(entry, entry.id, ["IgnoredVulns", index], "ignoreUntil", "reason")
}

# OWASP Dependency-Check.
all contains waiver if {
	some place in _suppressed
	entry := place.value
	names := [entry[name] | some name in ["cve", "vulnerabilityName", "packageUrl", "gav", "sha1"]; is_string(entry[name])]
	id := array.concat(names, ["a group of findings"])[0]
	waiver := _waiver(entry, id, place.path, "-until", "notes")
}

_suppressed contains {"value": entry, "path": ["suppressions", "suppress", index]} if {
	is_array(input.suppressions.suppress)
	some index, entry in input.suppressions.suppress
}

_suppressed contains {"value": input.suppressions.suppress, "path": ["suppressions", "suppress"]} if {
	is_object(input.suppressions.suppress)
}

# audit-ci.
all contains waiver if {
	regex.match(`(?:^|/)\.?audit-ci\.jsonc?$`, _file)
	some index, listed in input.allowlist
	some id, entry in listed
	waiver := _waiver(entry, id, ["allowlist", index, id], "expiry", "notes")
}

# Grype.
all contains waiver if {
	regex.match(`(?:^|/)\.?grype(?:/config)?\.ya?ml$`, _file)
	some index, entry in input.ignore
	is_string(entry.vulnerability)
	waiver := _waiver(entry, entry.vulnerability, ["ignore", index], "", "reason")
}

# cargo-deny.
all contains waiver if {
	endswith(_file, "deny.toml")
	some index, entry in input.advisories.ignore
	is_object(entry)
	waiver := _waiver(entry, entry.id, ["advisories", "ignore", index], "", "reason")
}

_waiver(entry, id, path, until, reason) := {
	"id": id,
	"path": path,
	"until": _text(entry, until),
	"until_path": array.concat(path, [until]),
	"reason": _text(entry, reason),
}

_text(entry, key) := object.get(entry, key, "") if is_string(object.get(entry, key, ""))

else := ""
