# METADATA
# title: Account names contacts, and none for security
# description: The provider writes to this contact when it sees a stolen key, an attack from your machines or a flaw. Without one the mail goes to whoever opened the account, if anybody reads that.
# related_resources: [{ref: "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html"}, {ref: "https://cloud.google.com/resource-manager/docs/manage-essential-contacts"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_account_alternate_contact, google_essential_contacts_contact]
#   impact: [confidentiality, integrity, availability]
#   aliases: [IR-02]
#   controls: {cwe: [CWE-1059], nist-800-53: [IR-6, IR-7], cis-v8: ["17.2"], samm: [O-IM-1-B]}
#   countermeasure: {kind: policy, text: "Add a contact for security that reaches a group, not a person."}
package rearguard.response.security_contact_not_named

import data.rearguard.lib.cloud

deny contains {"message": message, "path": first.path} if {
	contacts := cloud.resources("aws_account_alternate_contact")
	first := contacts[0]
	every contact in contacts {
		cloud.is_none_of(cloud.get(contact, "alternate_contact_type"), {"SECURITY"})
	}
	message := sprintf("%s is not for security, and no other is", [first.name])
}

deny contains {"message": message, "path": first.path} if {
	contacts := cloud.resources("google_essential_contacts_contact")
	first := contacts[0]
	every contact in contacts {
		not _hears_of_security(contact)
	}
	message := sprintf("%s hears nothing of security, and no other does", [first.name])
}

_hears_of_security(contact) if {
	fact := cloud.get(contact, "notification_category_subscriptions")
	some category in fact.value
	category in {"SECURITY", "ALL"}
}

_hears_of_security(contact) if cloud.get(contact, "notification_category_subscriptions").state == "unknown"

subject contains contact.path if {
	some type in ["aws_account_alternate_contact", "google_essential_contacts_contact"]
	some contact in cloud.resources(type)
}
