package own.detection.team_label_test

import data.own.detection.team_label

test_a_labelled_pod_passes if {
	count(team_label.deny) == 0 with input as {"metadata": {"labels": {"team": "a"}}}
}

test_this_one_is_wrong if {
	count(team_label.deny) == 7 with input as {}
}
