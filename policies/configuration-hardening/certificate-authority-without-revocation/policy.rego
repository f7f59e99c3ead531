# METADATA
# title: Certificates of the authority cannot be revoked
# description: Clients are told nowhere which certificates no longer count, so that one whose key was stolen is good until it ends.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_acmpca_certificate_authority, "AWS::ACMPCA::CertificateAuthority"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-295, CWE-298], attack: [T1557, T1588.004], nist-800-53: [IA-5(2), SC-17], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Turn on a list of revocations or OCSP in `revocation_configuration`, or issue certificates for a week at most."}
package rearguard.configuration_hardening.certificate_authority_without_revocation

import data.rearguard.lib.cloud

deny contains {"message": message, "path": list.path} if {
	some authority in cloud.resources("aws_acmpca_certificate_authority")
	list := cloud.get(authority, "revocation_configuration.crl_configuration.enabled")
	cloud.off(list)
	cloud.off(cloud.get(authority, "revocation_configuration.ocsp_configuration.enabled"))
	not cloud.is_one_of(cloud.get(authority, "usage_mode"), {"SHORT_LIVED_CERTIFICATE"})
	message := sprintf("%s publishes no revocations: %s", [authority.name, cloud.says(list)])
}
