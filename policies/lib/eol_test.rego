package rearguard.lib.eol_test

import data.rearguard.lib.eol

_catalogue := {
	"source": {"name": "the list", "date": "2026-08-22", "stale_after_days": 90},
	"products": {
		"thing": {
			"title": "Thing",
			"ends": {
				"1": "2020-01-31",
				"1.5": "2021-01-31",
				"2.4": "2026-03-31",
				"2.10": "2027-05-31",
				"3": true,
				"4": false,
				"5": "2025-01-31",
				"6.1": "2023-01-31",
				"6.2": "2024-01-31",
			},
			"extended": {"2.4": "2027-03-31", "5": "2026-01-31"},
		},
	},
}

_names := {"versions": {"thing": {"one": "1"}}}

_ended(version) := said if {
	said := eol.ended("thing", version) with data.context.as_of as "2026-11-01"
		with data.catalog.eol as _catalogue
		with data.catalog.eol_names as _names
}

_extended(version) := said if {
	said := eol.extended("thing", version) with data.context.as_of as "2026-11-01"
		with data.catalog.eol as _catalogue
		with data.catalog.eol_names as _names
}

_ending(version, days) := said if {
	said := eol.ends_within("thing", version, days) with data.context.as_of as "2026-11-01"
		with data.catalog.eol as _catalogue
		with data.catalog.eol_names as _names
}

test_the_longest_prefix_counts if {
	_ended("1.5.3") == "Thing 1.5 has had no security fixes since 2021-01-31 (the list, as of 2026-08-22)"
	_ended("1.50") == "Thing 1 has had no security fixes since 2020-01-31 (the list, as of 2026-08-22)"
	_ended("one") == _ended("1")
}

test_an_open_version_means_the_longest_supported if {
	not _ended("2")
	startswith(_ended("6"), "Thing 6.2 ")
}

test_an_end_without_date if {
	_ended("3.1") == "Thing 3 gets no security fixes any more (the list, as of 2026-08-22)"
}

test_what_is_supported_or_unknown_has_not_ended if {
	not _ended("2.10.1")
	not _ended("4")
	not _ended("7")
	not _extended("7")
	not _extended("4")
}

test_paid_support_is_no_end if {
	not _ended("2.4")
	_extended("2.4") == "Thing 2.4 has had security fixes only under paid extended support since 2026-03-31, until 2027-03-31 (the list, as of 2026-08-22)"
	not _extended("5")
	startswith(_ended("5"), "Thing 5 has had no security fixes since")
}

test_the_last_day_still_counts if {
	not eol.ended("thing", "1") with data.context.as_of as "2020-01-31"
		with data.catalog.eol as _catalogue
		with data.catalog.eol_names as _names
	eol.ended("thing", "1") with data.context.as_of as "2020-02-01"
		with data.catalog.eol as _catalogue
		with data.catalog.eol_names as _names
}

test_ends_soon if {
	_ending("2.10", 211) == "Thing 2.10 gets no security fixes after 2027-05-31 (the list, as of 2026-08-22)"
	not _ending("2.10", 210)
	not _ending("1", 9000)
	not _ending("4", 9000)
}

test_an_old_catalogue_is_said_to_be_old if {
	source := eol.source with data.context.as_of as "2026-11-21" with data.catalog.eol as _catalogue
	source == "the list, as of 2026-08-22, 91 days old"
	young := eol.source with data.context.as_of as "2026-11-20" with data.catalog.eol as _catalogue
	young == "the list, as of 2026-08-22"
}
