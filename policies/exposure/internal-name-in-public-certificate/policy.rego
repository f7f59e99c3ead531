# METADATA
# title: Certificate tells names of the network inside
# description: Every certificate of a public authority is published in logs that anybody can search, and attackers do. The names stay there for good and tell what there is to attack.
# related_resources: [{ref: "https://certificate.transparency.dev"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, kubernetes-object, cloudformation]
#   resources: [
#     aws_acm_certificate,
#     google_compute_managed_ssl_certificate,
#     "AWS::CertificateManager::Certificate",
#     Certificate,
#     module,
#   ]
#   impact: [confidentiality]
#   aliases: [CI-10]
#   controls: {cwe: [CWE-200], attack: ["T1596.003"], nist-800-53: ["RA-5(4)", SC-17], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Let an own authority sign names of the network inside, or use a wildcard."}
package rearguard.exposure.internal_name_in_public_certificate

import data.rearguard.lib.cloud

deny contains {"message": message, "path": place.path} if {
	some place in _names
	name := lower(place.value)
	regex.match(`(?:^|\.)(?:internal|intranet|intern|corp|lan|local|priv|private|mgmt|management|backoffice)\.`, name)
	message := sprintf("%s is published with the certificate", [place.value])
}

_names contains place if {
	some certificate in cloud.resources("aws_acm_certificate")
	cloud.missing(cloud.get(certificate, "certificate_authority_arn"))
	not _is_kept_quiet(certificate)
	some name in ["domain_name", "subject_alternative_names"]
	some place in cloud.texts(cloud.get(certificate, name))
}

_is_kept_quiet(certificate) if {
	fact := cloud.get(certificate, "options.certificate_transparency_logging_preference")
	cloud.turned_off(fact)
}

_names contains place if {
	some certificate in cloud.resources("google_compute_managed_ssl_certificate")
	some place in cloud.texts(cloud.get(certificate, "managed.domains"))
}

# cert-manager, where the name of the issuer says that it is a public one.
_names contains {"value": name, "path": ["spec", "dnsNames", index]} if {
	regex.match(`(?i)letsencrypt|acme|zerossl|lets-encrypt|google-?trust`, input.spec.issuerRef.name)
	some index, name in input.spec.dnsNames
}
