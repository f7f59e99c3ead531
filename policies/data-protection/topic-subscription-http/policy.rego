# METADATA
# title: Topic sends its messages in clear text
# description: Messages to this subscriber can be read and changed on their way; they often hold what an alarm is about.
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_sns_topic_subscription, "AWS::SNS::Subscription", aws_sns_topic, "AWS::SNS::Topic", sns_topic, module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Subscribe with `https`."}
package rearguard.data_protection.topic_subscription_http

import data.rearguard.lib.cloud

_values := {"http"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_sns_topic_subscription")
	fact := cloud.get(resource, "protocol")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s sends in clear text: %s", [resource.name, cloud.says(fact)])
}

# Templates and Ansible may have the subscriptions in the topic.
deny contains {"message": message, "path": fact.path} if {
	some topic in cloud.resources("aws_sns_topic")
	some subscription in cloud.blocks(topic, "subscription")
	fact := cloud.get(subscription, "protocol")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s sends in clear text: %s", [topic.name, cloud.says(fact)])
}
