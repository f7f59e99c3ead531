# METADATA
# title: Workflow goes on whatever its security scan finds
# description: The step looks for known flaws and then says that all is well. Nobody is stopped, and after a while nobody looks.
# custom:
#   severity: low
#   precision: medium
#   kinds: [github-workflow, github-action]
#   impact: [integrity]
#   controls: {cwe: [CWE-693], attack: [T1195.001], nist-800-53: [RA-5, SI-4], cis-v8: ["16.12"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Let the step fail, with a threshold or a list of accepted findings where there are too many."}
package rearguard.detection.workflow_scan_ignored

import data.rearguard.lib.github

_scanners := `\b(?:npm|yarn|pnpm|cargo)\s+audit\b|\bpip-audit\b|\b(?:trivy|grype|snyk|checkov|tfsec|terrascan|semgrep|bandit|gosec|govulncheck|osv-scanner|kics|gitleaks|trufflehog|brakeman|bundle-audit|safety\s+(?:check|scan)|dependency-check)\b`

deny contains {"message": message, "path": script.path, "text": trim_space(line)} if {
	some script in github.scripts
	some line in split(script.text, "\n")
	regex.match(_scanners, line)
	regex.match(`\|\|\s*(?:true|:|exit\s+0|echo\b)`, line)
	message := sprintf("%s goes on whatever the scan finds", [github.name(script.step)])
}

deny contains {"message": message, "path": path} if {
	some step in github.steps
	step.value["continue-on-error"] == true
	not _is_uploaded
	some key in ["run", "uses"]
	regex.match(_scanners, step.value[key])
	path := array.concat(step.path, ["continue-on-error"])
	message := sprintf("%s goes on whatever the scan finds", [github.name(step)])
}

# What is uploaded stops a change by the rules of the repository.
_is_uploaded if {
	some step in github.steps
	regex.match(`(?:^|/)upload-sarif\b`, step.value.uses)
}
