package rearguard.lib.trail_test

import data.rearguard.lib.trail

_acls := `{ ($.eventName = CreateNetworkAcl) || ($.eventName = "CreateNetworkAclEntry") || ($.eventName = DeleteNetworkAcl) || ($.eventName = DeleteNetworkAclEntry) || ($.eventName = ReplaceNetworkAclEntry) || ($.eventName = ReplaceNetworkAclAssociation) }`

test_a_pattern_is_known_by_its_words if {
	trail.subjects(_acls) == {"changes of network ACLs"}
	trail.subjects("{ $.eventName = Decrypt }") == set()
}

test_quotes_blanks_and_brackets_do_not_matter if trail.flaws("changes of network ACLs", _acls) == []

test_an_event_may_be_named_by_a_wildcard if trail.flaws("changes of network ACLs", "{ $.eventName = *NetworkAcl* }") == []

test_what_is_left_out_is_named if {
	trail.flaws("changes of network ACLs", replace(_acls, "DeleteNetworkAcl)", "Decrypt)")) == ["leaves out DeleteNetworkAcl"]
}

test_tests_of_one_event_hold_together if {
	good := `{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }`
	trail.flaws("sign-ins to the console without MFA", good) == []
	trail.flaws("sign-ins to the console without MFA", replace(good, "&&", "||")) == ["joins by || what must hold together"]
	trail.flaws("sign-ins to the console without MFA", replace(good, "!=", "=")) == ["does not test $.additionalEventData.MFAUsed!=Yes"]
}

test_the_source_stands_before_the_names if {
	names := `(($.eventName = StopConfigurationRecorder) || ($.eventName = DeleteDeliveryChannel) || ($.eventName = PutDeliveryChannel) || ($.eventName = PutConfigurationRecorder))`
	trail.flaws("changes of AWS Config", sprintf("{ ($.eventSource = config.amazonaws.com) && %s }", [names])) == []
	trail.flaws("changes of AWS Config", sprintf("{ ($.eventSource = config.amazonaws.com) || %s }", [names])) == ["joins by || what must hold together"]
}
