# Where data are: regions of clouds, the countries they lie in, and what a rule about
# residency means by a word such as EU, Spain or eu-west-1.
package rearguard.lib.regions

# A region as the table spells it: "West Europe" and "europe-west1-b" too.
name(text) := found[0] if {
	plain := replace(lower(text), " ", "")
	found := [spelling |
		some spelling in [plain, regex.replace(plain, `-[a-f]$`, ""), regex.replace(plain, `[a-f]$`, "")]
		data.catalog.regions.regions[spelling]
	]
	count(found) > 0
}

# The country of a region.
country(region) := data.catalog.regions.regions[region]

# What a word about residency stands for: a set of countries, or of one region.
meant(word) := {member | some member in data.catalog.regions.blocs[lower(word)]} if {
	data.catalog.regions.blocs[lower(word)]
} else := {data.catalog.regions.countries[lower(word)]} if {
	data.catalog.regions.countries[lower(word)]
} else := {name(word)} if {
	name(word)
} else := {lower(word)} if {
	some _, listed in data.catalog.regions.regions
	listed == lower(word)
}

# Whether a region lies where the words allow; every word must be understood.
is_outside(region, words) if {
	every word in words {
		places := meant(word)
		not country(region) in places
		not region in places
	}
}
