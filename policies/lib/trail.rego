# Patterns of metric filters on a trail: which subject of the benchmark they are meant for,
# and whether they match the events of that subject.
#
# A pattern is compared without quotes, blanks and brackets, in which those of good benchmarks
# differ: `{$.eventName=ConsoleLogin&&$.errorMessage=Failedauthentication}`.
package rearguard.lib.trail

# The subjects that a pattern is meant for, by its words.
subjects(pattern) := {subject |
	some subject, known in _subjects
	some sign in known.signs
	contains(_plain(pattern), sign)
}

# Everything that the benchmark asks to watch.
all_subjects := {subject | some subject, _ in _subjects}

# What keeps a pattern from matching the events of a subject, in words.
flaws(subject, pattern) := array.concat(_left_out(subject, pattern), array.concat(_lacking(subject, pattern), _misjoined(subject, pattern)))

_left_out(subject, pattern) := [sprintf("leaves out %s", [concat(", ", missing)])] if {
	missing := [event | some event in _subjects[subject].events; not _names(pattern, event)]
	count(missing) > 0
} else := []

_names(pattern, event) if {
	some found in regex.find_all_string_submatch_n(`\$\.eventName=([A-Za-z*]+)`, _plain(pattern), -1)
	glob.match(found[1], [], event)
}

_lacking(subject, pattern) := [sprintf("does not test %s", [concat(", ", missing)])] if {
	missing := [test | some test in _subjects[subject].tests; not contains(_plain(pattern), test)]
	count(missing) > 0
} else := []

# Tests of one event that are joined by "or" hold for nearly every event; so does the source
# of an event when it stands beside the names and not before them.
_misjoined(subject, pattern) := ["joins by || what must hold together"] if {
	_subjects[subject].together
	contains(_plain(pattern), "||")
} else := ["joins by || what must hold together"] if {
	regex.match(`eventSource=[a-z0-9.*]+\|\|`, _plain(pattern))
} else := []

_plain(pattern) := regex.replace(pattern, `["'()\s\\]`, "")

_subjects := {
	"unauthorised calls": {
		"signs": ["UnauthorizedOperation", "errorCode=AccessDenied"],
		"tests": ["UnauthorizedOperation", "AccessDenied"],
		"events": [],
	},
	"sign-ins to the console without MFA": {
		"signs": ["MFAUsed"],
		"tests": ["$.eventName=ConsoleLogin", "$.additionalEventData.MFAUsed!=Yes"],
		"events": [],
		"together": true,
	},
	"use of the root account": {
		"signs": ["userIdentity.type=Root"],
		"tests": ["$.userIdentity.invokedByNOTEXISTS"],
		"events": [],
		"together": true,
	},
	"failed sign-ins to the console": {
		"signs": ["Failedauthentication"],
		"tests": ["$.eventName=ConsoleLogin", "$.errorMessage=Failedauthentication"],
		"events": [],
		"together": true,
	},
	"the disabling of keys": {
		"signs": ["eventName=DisableKey", "eventName=ScheduleKeyDeletion", "kms.amazonaws.com"],
		"tests": [],
		"events": ["DisableKey", "ScheduleKeyDeletion"],
	},
	"changes of IAM policies": {
		"signs": ["eventName=PutGroupPolicy", "eventName=PutUserPolicy", "eventName=PutRolePolicy", "eventName=AttachRolePolicy", "eventName=CreatePolicyVersion"],
		"tests": [],
		"events": [
			"DeleteGroupPolicy", "DeleteRolePolicy", "DeleteUserPolicy", "PutGroupPolicy", "PutRolePolicy", "PutUserPolicy",
			"CreatePolicy", "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion",
			"AttachRolePolicy", "DetachRolePolicy", "AttachUserPolicy", "DetachUserPolicy", "AttachGroupPolicy", "DetachGroupPolicy",
		],
	},
	"changes of trails": {
		"signs": ["eventName=CreateTrail", "eventName=UpdateTrail", "eventName=DeleteTrail", "eventName=StopLogging"],
		"tests": [],
		"events": ["CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging"],
	},
	"changes of bucket policies": {
		"signs": ["eventName=PutBucketPolicy", "eventName=DeleteBucketPolicy", "eventName=PutBucketAcl"],
		"tests": [],
		"events": [
			"PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle", "PutBucketReplication",
			"DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketReplication",
		],
	},
	"changes of AWS Config": {
		"signs": ["config.amazonaws.com", "eventName=StopConfigurationRecorder"],
		"tests": [],
		"events": ["StopConfigurationRecorder", "DeleteDeliveryChannel", "PutDeliveryChannel", "PutConfigurationRecorder"],
	},
	"changes of security groups": {
		"signs": ["eventName=AuthorizeSecurityGroup", "eventName=RevokeSecurityGroup", "eventName=CreateSecurityGroup", "eventName=DeleteSecurityGroup"],
		"tests": [],
		"events": [
			"AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupIngress",
			"RevokeSecurityGroupEgress", "CreateSecurityGroup", "DeleteSecurityGroup",
		],
	},
	"changes of network ACLs": {
		"signs": ["NetworkAcl"],
		"tests": [],
		"events": [
			"CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry",
			"ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation",
		],
	},
	"changes of network gateways": {
		"signs": ["CustomerGateway", "InternetGateway"],
		"tests": [],
		"events": [
			"CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway",
			"CreateInternetGateway", "DeleteInternetGateway", "DetachInternetGateway",
		],
	},
	"changes of route tables": {
		"signs": ["RouteTable", "eventName=CreateRoute", "eventName=ReplaceRoute"],
		"tests": [],
		"events": [
			"CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation",
			"DeleteRouteTable", "DeleteRoute", "DisassociateRouteTable",
		],
	},
	"changes of networks": {
		"signs": ["eventName=CreateVpc|", "eventName=DeleteVpc|", "eventName=ModifyVpcAttribute", "VpcPeeringConnection"],
		"tests": [],
		"events": [
			"CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection",
			"CreateVpcPeeringConnection", "DeleteVpcPeeringConnection", "RejectVpcPeeringConnection",
		],
	},
	# A unit that is renamed (UpdateOrganizationalUnit) changes nothing that is allowed.
	"changes of the organisation": {
		"signs": ["organizations.amazonaws.com"],
		"tests": [],
		"events": [
			"AcceptHandshake", "AttachPolicy", "CreateAccount", "CreateOrganizationalUnit", "CreatePolicy", "DeclineHandshake",
			"DeleteOrganization", "DeleteOrganizationalUnit", "DeletePolicy", "DetachPolicy", "DisablePolicyType", "EnablePolicyType",
			"InviteAccountToOrganization", "LeaveOrganization", "MoveAccount", "RemoveAccountFromOrganization",
			"UpdatePolicy",
		],
	},
}
