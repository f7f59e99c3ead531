package rearguard.lib.pg_hba_test

import data.rearguard.lib.pg_hba

test_loopback if {
	every address in ["127.0.0.1/32", "::1/128", "localhost", "samehost"] {
		pg_hba.is_loopback(address)
	}
	not pg_hba.is_loopback("10.0.0.1/32")
}

test_everywhere if {
	every address in ["all", "ALL", "0.0.0.0/0", "::/0", "0.0.0.0/0.0.0.0"] {
		pg_hba.is_everywhere(address)
	}
	not pg_hba.is_everywhere("10.0.0.0/8")
}

test_remote if {
	pg_hba.is_remote({"type": "host", "address": "samenet"})
	not pg_hba.is_remote({"type": "local", "address": ""})
}
