# METADATA
# title: Name that outsiders see holds a term that is to stay inside
# description: The organisation keeps a list of names that tell too much, such as code names of projects, customers and takeovers. A bucket, an address or an image that carries one tells it to everybody.
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, cloudformation, kubernetes-ingress, kubernetes-workload, kubernetes-object, dns-zone, compose, nginx, apache]
#   impact: [confidentiality]
#   aliases: [CI-06]
#   controls: {cwe: [CWE-200], attack: [T1591, T1593.003], nist-800-53: [AC-22, "RA-5(4)"], cis-v8: ["3.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Choose a name that says nothing to outsiders."}
#   parameters:
#     terms: {default: [], description: "words that no public name may hold; none looks for nothing"}
package rearguard.exposure.critical_term_in_public

deny contains {"message": message, "path": scalar.path} if {
	some term in data.parameters.critical_term_in_public.terms
	some scalar in data.document.scalars
	contains(lower(scalar.value), lower(term))
	_is_public(scalar)
	message := sprintf("%s holds %s", [scalar.value, term])
}

_is_public(scalar) if scalar.key in {
	"bucket", "bucket_name", "BucketName", "domain_name", "DomainName", "fqdn", "host", "hosts", "dnsNames", "commonName",
	"image", "repository", "repository_name", "RepositoryName", "subject_alternative_names", "SubjectAlternativeNames",
	"dns_name", "custom_domain", "hostname", "hostnames",
}

# Members of lists stand under the key of the list.
_is_public(scalar) if {
	last := count(scalar.path) - 1
	is_number(scalar.path[last])
	scalar.path[last - 1] in {"hosts", "dnsNames", "subject_alternative_names", "SubjectAlternativeNames", "hostnames", "domains", "aliases", "Aliases"}
}

_is_public(scalar) if {
	scalar.key == "name"
	regex.match(`_record(?:_set)?$`, scalar.path[1])
}

_is_public(scalar) if {
	directive := input.directives[scalar.path[1]]
	directive.name in {"servername", "serveralias"}
}
