package rearguard.lib.regions_test

import data.rearguard.lib.regions

test_spellings if {
	regions.name("West Europe") == "westeurope"
	regions.name("europe-west1-b") == "europe-west1"
	regions.name("eu-west-1a") == "eu-west-1"
	not regions.name("here")
}

test_words if {
	regions.meant("Spain") == {"es"}
	regions.meant("ES") == {"es"}
	regions.meant("eu-west-1") == {"eu-west-1"}
	"fr" in regions.meant("EU")
	not regions.meant("somewhere")
}

test_outside if {
	regions.is_outside("us-east-1", ["EU"])
	regions.is_outside("eu-west-3", ["ES", "DE"])
	not regions.is_outside("eu-west-3", ["EU"])
	not regions.is_outside("eu-west-1", ["eu-west-1"])
	not regions.is_outside("us-east-1", ["somewhere"])
}
