package rearguard.lib.identifiers_test

import data.rearguard.lib.identifiers

test_cards if {
	identifiers.kind("4539 5787 6362 1486") == "the number of a payment card"
	identifiers.kind("4539-5787-6362-1486") == "the number of a payment card"
	not identifiers.kind("4539578763621487")
	not identifiers.kind("4111111111111111")
	not identifiers.kind("9939578763621486")
}

test_accounts if {
	identifiers.kind("ES76 2100 0418 4502 9876 5301") == "the number of a bank account"
	not identifiers.kind("ES77 2100 0418 4502 9876 5301")
	not identifiers.kind("DE89370400440532013000")
}

test_people if {
	identifiers.kind("536-22-8841") == "a social security number of the United States"
	not identifiers.kind("666-22-8841")
	not identifiers.kind("123-45-6789")
	identifiers.kind("45673254-S") == "an identity number of Spain"
	not identifiers.kind("45673254A")
	not identifiers.kind("12345678Z")
}
