package rearguard.exposure.critical_term_in_public_test

import data.rearguard.exposure.critical_term_in_public as policy

found(key, path, terms) := {finding.message | some finding in findings} if {
	findings := policy.deny with data.document.scalars as [{"key": key, "value": "files-Condor", "path": path}]
		with data.parameters.critical_term_in_public.terms as terms
		with input as {"directives": [{"name": "servername"}, {"name": "documentroot"}]}
}

test_a_public_name_is_found if {
	found("bucket", ["resource", "aws_s3_bucket", "a", 0, "bucket"], ["condor"]) == {"files-Condor holds condor"}
	found("", ["spec", "tls", 0, "hosts", 1], ["condor"]) == {"files-Condor holds condor"}
	found("name", ["resource", "aws_route53_record", "a", 0, "name"], ["condor"]) == {"files-Condor holds condor"}
	found("", ["directives", 0, "arguments", 0], ["condor"]) == {"files-Condor holds condor"}
}

test_what_stays_inside_passes if {
	found("description", ["resource", "aws_s3_bucket", "a", 0, "description"], ["condor"]) == set()
	found("", ["spec", "groups", 0, "members", 1], ["condor"]) == set()
	found("", ["spec", "hosts", "domains", "x"], ["condor"]) == set()
	found("comment", ["spec", "hosts", 0, "comment"], ["condor"]) == set()
	found("name", ["resource", "aws_iam_user", "a", 0, "name"], ["condor"]) == set()
	found("comment", ["resource", "aws_route53_record", "a", 0, "comment"], ["condor"]) == set()
	found("", ["directives", 1, "arguments", 0], ["condor"]) == set()
}

test_other_terms_pass if {
	found("bucket", ["resource", "aws_s3_bucket", "a", 0, "bucket"], ["eagle"]) == set()
	found("bucket", ["resource", "aws_s3_bucket", "a", 0, "bucket"], []) == set()
}
