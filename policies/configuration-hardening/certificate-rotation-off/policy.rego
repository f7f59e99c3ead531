# METADATA
# title: Certificates of kubelets are not renewed
# description: A kubelet that does not renew its certificates uses the same ones for a year or until it falls out of the cluster, and a stolen key stays good as long.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-324], attack: [T1552.004], nist-800-53: [SC-12, IA-5], cis-v8: ["3.11"], cis-kubernetes-1.23: ["1.3.6", "4.2.11", "4.2.12"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `rotateCertificates: true` and `serverTLSBootstrap: true`, and leave the feature RotateKubeletServerCertificate on."}
package rearguard.configuration_hardening.certificate_rotation_off

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.has({"kubelet"}, "rotate-certificates", {"false"})

deny contains finding if some finding in control_plane.has({"kubelet"}, "rotate-server-certificates", {"false"})

deny contains finding if {
	some finding in control_plane.lists({"kubelet", "kube-controller-manager"}, "feature-gates", "RotateKubeletServerCertificate=false")
}

deny contains {"message": "the kubelet does not renew its server certificate", "path": ["featureGates", "RotateKubeletServerCertificate"]} if {
	input.featureGates.RotateKubeletServerCertificate == false
}

subject contains path if some path in control_plane.judged({"kubelet", "kube-controller-manager"})
