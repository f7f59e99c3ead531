package rearguard.lib.assets_test

import data.rearguard.lib.assets

test_the_title_has_the_name_where_it_says_more if {
	assets.title == "srv-1 (db-1)" with input as {"id": "srv-1", "name": "db-1"}
	assets.title == "db-1" with input as {"id": "db-1", "name": "DB-1"}
	assets.title == "srv-1" with input as {"id": "srv-1"}
}

test_since_when if {
	assets.since == "retired since 2026-03-31" with input as {"status": "retired", "decommission": {"retired_on": "2026-03-31"}}
	assets.since == "disposed of since 2026-05-31" with input as {"status": "disposed", "decommission": {"retired_on": "2026-03-31", "disposed_on": "2026-05-31"}}
	assets.since == "disposed of since 2026-03-31" with input as {"status": "disposed", "decommission": {"retired_on": "2026-03-31"}}
	assets.since == "retired since 2026-02-01" with input as {"status": "retired", "history": [{"to": "active", "at": "2026-05-01"}, {"to": "retired", "at": "2026-02-01"}]}
	assets.since == "retired since 2026-03-31" with input as {"status": "retired", "decommission": {"retired_on": "2026-03-31", "disposed_on": "2026-12-31"}}
	assets.since == "retired" with input as {"status": "retired", "decommission": {"retired_on": null}}
	assets.since == "retired" with input as {"status": "retired", "history": [{"to": "retired", "at": null}]}
}

test_unknown_is_neither_live_nor_gone if {
	not assets.live with input as {"status": "unknown"}
	not assets.gone with input as {"status": "unknown"}
	not assets.gone with input as {"status": "lost"}
	assets.live with input as {"status": "decommissioning"}
	assets.gone with input as {"status": "disposed"}
}

test_what_holds_data if {
	assets.may_hold_data with input as {"kind": "server"}
	assets.may_hold_data with input as {"kind": "database"}
	assets.may_hold_data with input as {"kind": "unknown", "decommission": {"media": [{"type": "hdd"}]}}
	not assets.may_hold_data with input as {"kind": "application", "decommission": {"media": []}}
}

test_null_is_stated if {
	assets.absent(["plan", "decommission_by"]) with input as {"plan": {}}
	assets.absent(["plan", "decommission_by"]) with input as {}
	not assets.absent(["plan", "decommission_by"]) with input as {"plan": {"decommission_by": null}}
	assets.text(["plan", "decommission_by"]) == "" with input as {"plan": {"decommission_by": null}}
	assets.list(["history"]) == [] with input as {"history": "x"}
}

test_a_field_is_expected_of_our_model_and_where_others_state_it if {
	declares := {"reader": "rearguard", "role": "declares"}
	assets.expects("owner") with input as {"sources": [declares]}
	not assets.expects("owner") with input as {"sources": [{"reader": "rearguard", "role": "observes"}]}
	not assets.expects("owner") with input as {"sources": [{"reader": "netbox", "role": "declares"}], "links": {"stated": ["status", "owners"]}}
	assets.expects("owner") with input as {"sources": [{"reader": "table", "role": "declares"}], "links": {"stated": ["owner", "owner.team"]}}
	not assets.expects("owner") with input as {"sources": [{"reader": "ansible", "role": "observes"}], "links": {"stated": ["owner"]}}
}

test_dates if {
	assets.past("2026-10-31") with data.context.as_of as "2026-11-01"
	not assets.past("2026-11-01") with data.context.as_of as "2026-11-01"
	not assets.ahead("2026-11-01") with data.context.as_of as "2026-11-01"
	assets.ahead("2026-11-02") with data.context.as_of as "2026-11-01"
	not assets.past("") with data.context.as_of as "2026-11-01"
	not assets.past(null) with data.context.as_of as "2026-11-01"
	not assets.ahead(["2026-11-02"]) with data.context.as_of as "2026-11-01"
	not assets.ahead(null) with data.context.as_of as "2026-11-01"
	not assets.age(null) with data.context.as_of as "2026-11-01"
	assets.age("2026-08-03") == 90 with data.context.as_of as "2026-11-01"
}

test_few_of_many if {
	assets.few({"b", "a"}) == "a, b"
	assets.few(["e", "d", "c", "b", "a"]) == "a, b, c, d, e"
	assets.few({"f", "e", "d", "c", "b", "a"}) == "a, b, c, d and 2 more"
}

test_nobody if {
	assets.is_nobody(" TBD ")
	assets.is_nobody("sin asignar")
	not assets.is_nobody("platform")
}
