package rearguard.lib.asset_support_test

import data.rearguard.lib.asset_support

_catalogue := {
	"source": {"name": "the list", "date": "2026-08-22", "stale_after_days": 90},
	"products": {
		"thing": {"title": "Thing", "ends": {"1": "2020-01-31", "2": "2026-01-31", "3-r2": "2021-01-31", "4": "2030-01-31"}, "extended": {"2": "2028-01-31"}},
	},
}

_past(asset) := past if {
	past := asset_support.past with input as asset
		with data.context.as_of as "2026-11-01"
		with data.catalog.eol as _catalogue
		with data.catalog.eol_names as {"versions": {}}
}

_thing(version, eol) := {"product": {"slug": "thing", "version": version}, "eol": eol}

test_the_date_of_the_inventory_wins if {
	_past(_thing("1", {"date": "2026-10-31"})) == {"said": "its support ended on 2026-10-31", "path": ["eol", "date"]}
	_past(_thing("1", {"date": "2026-10-31", "source": "maker"})).said == "its support ended on 2026-10-31 (maker)"
	not _past(_thing("1", {"date": "2026-11-01"}))
}

test_the_catalogue_answers_where_the_inventory_does_not if {
	_past(_thing("1.3", {})) == {"said": "Thing 1 has had no security fixes since 2020-01-31 (the list, as of 2026-08-22)", "path": ["product", "version"]}
	_past(_thing("1", {"date": null})).path == ["product", "version"]
	startswith(_past(_thing("2", {})).said, "Thing 2 has had security fixes only under paid extended support since 2026-01-31")
	_past(_thing("3-R2", {})).path == ["product", "version"]
	not _past(_thing("4", {}))
	not _past({"product": {"slug": "nothing", "version": "1"}})
	not _past({"product": {"slug": "thing"}})
}

test_paid_support_counts_as_long_as_it_lasts if {
	not _past(_thing("1", {"extended_until": "2026-11-01"}))
	_past(_thing("1", {"extended_until": "2026-10-31"}))
	not _past(_thing("2", {"contract_ref": "C-1"}))
	_past(_thing("2", {"contract_ref": "C-1", "extended_until": "2026-10-31"}))
	not _past(_thing("1", {"date": "2026-01-31", "extended_until": "2027-01-31"}))
}

test_plans_and_exceptions if {
	asset_support.planned with input as {"status": "decommissioning"}
	asset_support.planned with input as {"plan": {"ticket": "T-1"}}
	asset_support.planned with input as {"replaced_by": ["b"]}
	not asset_support.planned with input as {"status": "active", "plan": {}, "replaced_by": []}
	asset_support.excepted with input as {"exception": {"id": "E-1"}}
	not asset_support.excepted with input as {"exception": {}}
}
