package rearguard.lib.sanitisation_test

import data.rearguard.lib.sanitisation

_ssd := {"serial": "S1", "type": "ssd"}

_hdd := {"serial": "S2", "type": "hdd"}

_of(media, record) := serials if {
	records := sanitisation.records with input as {"decommission": {"media": media, "sanitization": [record]}}
	serials := {medium.serial | some one in records; some medium in one.media}
}

test_a_record_speaks_of_its_medium_or_of_all if {
	_of([_ssd, _hdd], {"media_serial": "S2"}) == {"S2"}
	_of([_ssd, _hdd], {"method": "clear"}) == {"S1", "S2"}
	_of([_ssd], {"media_serial": "S9"}) == set()
}

test_names if {
	sanitisation.name({"serial": "S1"}) == "the sanitisation of S1"
	sanitisation.name({"serial": ""}) == "the sanitisation"
}

test_classification if {
	sanitisation.classification == "restricted" with input as {"classification": "restricted", "data": [{"kind": "pii"}]}
	sanitisation.classification == "confidential" with input as {"data": [{"kind": "pii"}]}
	not sanitisation.classification with input as {"classification": "unknown", "data": [{"kind": "none"}]}
}

test_what_leaves if {
	sanitisation.leaves_control with input as {"decommission": {"leaves_control": true, "disposition": "reuse_internal"}}
	not sanitisation.leaves_control == true with input as {"decommission": {"leaves_control": false, "disposition": "sell"}}
	sanitisation.leaves_control with input as {"decommission": {"disposition": "sell"}}
	sanitisation.leaves_control with input as {"decommission": {"leaves_control": null, "disposition": "donate"}}
	sanitisation.leaves_control == false with input as {"decommission": {"disposition": "reuse_internal"}}
	sanitisation.leaves_control == false with input as {}
}

test_a_record_says_how if {
	sanitisation.says_how({"value": {"method": "none_required"}})
	sanitisation.says_how({"value": {"technique": "shred"}})
	not sanitisation.says_how({"value": {"method": "unknown", "performed_on": "2026-01-01"}})
}

# The most that each achieves, on the medium that it suits best.
test_what_techniques_achieve if {
	_of_rank(1) == {"overwrite", "factory_reset", "provider_delete"}
	_of_rank(2) == {"block_erase", "sanitize_cmd", "crypto_erase", "degauss"}
	_of_rank(3) == {"shred", "disintegrate", "incinerate", "pulverise"}
}

_of_rank(rank) := {technique |
	some technique, media in sanitisation.achieves
	max([achieved | some achieved in media]) == rank
}
